package io.carillon.chat.storage;

import io.carillon.fixtures.cassandra.QueriesByKeyContract;

class QueriesByKeyTest extends QueriesByKeyContract {

    QueriesByKeyTest() {
        super(ChatSchema.steps());
    }
}
