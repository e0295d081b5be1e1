package io.carillon.resolver.service;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** Events of services that are not in this repository. */
final class MadeUpEvents {

    private static final Schema INVOICED = new Schema.Parser().parse("""
            {"type": "record", "name": "Invoiced", "namespace": "com.example.billing",
             "notify": [{"type": "invoice_ready", "to": {"user": "customer"}, "data": ["amount", "due"]}],
             "fields": [
               {"name": "customer", "type": "string"},
               {"name": "amount", "type": "long"},
               {"name": "due", "type": {"type": "int", "logicalType": "date"}}]}""");

    private static final Schema ENTERED = new Schema.Parser().parse("""
            {"type": "record", "name": "Entered", "namespace": "com.example.rooms",
             "membership": {"op": "put", "scope": "room:{room}", "user": "user"},
             "fields": [{"name": "room", "type": "string"}, {"name": "user", "type": "string"}]}""");

    private static final Schema CALLED = new Schema.Parser().parse("""
            {"type": "record", "name": "Called", "namespace": "com.example.rooms",
             "notify": [{"type": "called", "to": {"members_of": "room:{room}"}}],
             "fields": [{"name": "room", "type": "string"}]}""");

    private MadeUpEvents() {}

    static GenericRecord invoiced(String customer, long amount) {
        return new GenericRecordBuilder(INVOICED)
                .set("customer", customer)
                .set("amount", amount)
                .set("due", 20_777)
                .build();
    }

    static GenericRecord entered(String room, String user) {
        return new GenericRecordBuilder(ENTERED)
                .set("room", room)
                .set("user", user)
                .build();
    }

    static GenericRecord called(String room) {
        return new GenericRecordBuilder(CALLED).set("room", room).build();
    }

    /** An event of a type that no other test uses, so that nobody has asked the registry for its schema. */
    static GenericRecord unheardOf(String type, String user) {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "%s", "namespace": "com.example.unheard",
                 "notify": [{"type": "unheard_of", "to": {"user": "user"}}],
                 "fields": [{"name": "user", "type": "string"}]}""".formatted(type));
        return new GenericRecordBuilder(schema).set("user", user).build();
    }
}
