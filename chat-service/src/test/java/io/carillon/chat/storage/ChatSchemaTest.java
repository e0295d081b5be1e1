package io.carillon.chat.storage;

import io.carillon.fixtures.cassandra.SchemaContract;

class ChatSchemaTest extends SchemaContract {

    ChatSchemaTest() {
        super(ChatSchema.steps());
    }
}
