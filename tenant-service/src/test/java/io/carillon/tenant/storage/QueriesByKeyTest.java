package io.carillon.tenant.storage;

import io.carillon.fixtures.cassandra.QueriesByKeyContract;

class QueriesByKeyTest extends QueriesByKeyContract {

    QueriesByKeyTest() {
        super(TenantSchema.migrations());
    }
}
