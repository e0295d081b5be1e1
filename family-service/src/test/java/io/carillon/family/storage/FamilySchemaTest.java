package io.carillon.family.storage;

import io.carillon.fixtures.cassandra.SchemaContract;
import io.carillon.outbox.Outbox;

class FamilySchemaTest extends SchemaContract {

    FamilySchemaTest() {
        super(FamilySchema.migrations(), Outbox.SCHEMA);
    }
}
