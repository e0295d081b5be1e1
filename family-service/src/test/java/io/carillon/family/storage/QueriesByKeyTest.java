package io.carillon.family.storage;

import io.carillon.fixtures.cassandra.QueriesByKeyContract;

class QueriesByKeyTest extends QueriesByKeyContract {

    QueriesByKeyTest() {
        super(FamilySchema.migrations());
    }

    /** For the checker, which compares all families with their views. */
    @Override
    protected boolean scansTheRing(String condition) {
        return condition.startsWith("WHERE token(");
    }
}
