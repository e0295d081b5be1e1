package io.carillon.chat.storage;

import org.apache.avro.specific.SpecificRecord;

/**
 * Says what an event of one type changes in the tables. All its statements carry one time stamp, so no two of them may
 * write the same cell.
 */
@FunctionalInterface
interface Applier<E extends SpecificRecord> {

    void apply(E event, Writes writes);
}
