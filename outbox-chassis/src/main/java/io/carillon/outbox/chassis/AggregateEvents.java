package io.carillon.outbox.chassis;

import java.util.List;
import org.apache.avro.Schema;

/** Temporary. */
public record AggregateEvents(String table, String keyColumn, String source, String topic, List<Schema> types) {}
