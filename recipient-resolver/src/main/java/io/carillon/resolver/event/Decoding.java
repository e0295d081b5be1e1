package io.carillon.resolver.event;

import io.carillon.resolver.deadletter.Refusal;
import io.carillon.schemas.rules.RoutingRules;
import org.apache.avro.generic.IndexedRecord;

/** What became of a record's bytes. */
public sealed interface Decoding {

    /** The payload, in the shape of the schema it was written with, and that schema's rules. */
    record Decoded(IndexedRecord payload, RoutingRules rules) implements Decoding {}

    /** The bytes say nothing that can be used. */
    record Refused(Refusal refusal) implements Decoding {}
}
