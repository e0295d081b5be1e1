package io.carillon.family.storage;

/**
 * A table that lists families by one thing they have.
 *
 * @param column that thing; with the bucket, the partition key
 */
record IndexTable(String name, String column) {

    static final IndexTable STATUS = new IndexTable("families_by_status", "status");
    static final IndexTable PROGRAM = new IndexTable("families_by_program", "program");
}
