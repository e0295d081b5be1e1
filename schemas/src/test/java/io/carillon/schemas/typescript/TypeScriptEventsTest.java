package io.carillon.schemas.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.evolution.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TypeScriptEventsTest {

    private static final Path KEPT = Path.of("../javascript-client/src/events.d.ts");
    private static final Path FRESH = Path.of("target/events.d.ts");

    @Test
    void the_kept_types_are_what_the_schemas_say() throws IOException {
        List<Schema> events = SchemaFile.below(SchemaFile.CURRENT).stream()
                .filter(SchemaFile::isEvent)
                .map(SchemaFile::schema)
                .toList();
        String types = TypeScriptEvents.of(events);
        Files.writeString(FRESH, types);

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("An event changed. If it was meant to: cp schemas/target/events.d.ts javascript-client/src/")
                .isEqualTo(types);
    }

    @Test
    void an_event_is_an_interface_with_the_fields_of_its_rule_and_their_docs() {
        String types = TypeScriptEvents.of(List.of(event("Order", """
                {"type": "order.shipped", "to": {"user": "buyer_id"}, "data": ["order_id", "shipped_at", "note"]}""")));

        assertThat(types).contains("""
                /** Something was sent. */
                export interface OrderShipped {
                  order_id: string;
                  /** In the warehouse's opinion. RFC 3339, UTC. */
                  shipped_at: string;
                  note?: string | null;
                }

                /** The data of each event, by its wire type. */
                export interface EventMap {
                  'order.shipped': OrderShipped;
                }
                """);
    }

    @Test
    void a_wire_type_that_several_events_cause_is_one_of_theirs() {
        String rule = """
                {"type": "changed", "to": {"user": "buyer_id"}, "data": ["order_id"]}""";

        assertThat(TypeScriptEvents.of(List.of(event("Order", rule), event("Return", rule))))
                .contains("export interface ChangedOfOrder {", "export interface ChangedOfReturn {")
                .contains("  'changed': ChangedOfOrder | ChangedOfReturn;");
    }

    @Test
    void rules_of_one_event_with_one_wire_type_share_an_interface() {
        String types = TypeScriptEvents.of(List.of(event("Order", """
                {"type": "changed", "when": {"order_id": "1"}, "to": {"user": "buyer_id"}, "data": ["order_id"]},
                {"type": "changed", "when": {"order_id": "2"}, "to": {"user": "buyer_id"}, "data": ["order_id", "buyer_id"]}""")));

        assertThat(types).contains("""
                export interface Changed {
                  order_id: string;
                  buyer_id?: string;
                }
                """).contains("  'changed': Changed;");
    }

    @Test
    void values_have_the_types_they_have_in_frames() {
        assertThat(type("{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}"))
                .isEqualTo("string");
        assertThat(type("{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 9, \"scale\": 2}"))
                .isEqualTo("string");
        assertThat(type("{\"type\": \"string\", \"logicalType\": \"json\"}")).isEqualTo("unknown");
        assertThat(type("[\"null\", {\"type\": \"string\", \"logicalType\": \"json\"}]"))
                .isEqualTo("unknown");
        assertThat(type("\"long\"")).isEqualTo("number");
        assertThat(type("[\"null\", \"boolean\"]")).isEqualTo("boolean | null");
        assertThat(type("{\"type\": \"array\", \"items\": [\"null\", \"string\"]}"))
                .isEqualTo("(string | null)[]");
        assertThat(type("{\"type\": \"map\", \"values\": \"int\"}")).isEqualTo("Record<string, number>");
        assertThat(type("{\"type\": \"enum\", \"name\": \"Role\", \"symbols\": [\"admin\", \"member\"]}"))
                .isEqualTo("'admin' | 'member'");
        assertThat(type("""
                {"type": "record", "name": "Author", "fields": [
                  {"name": "id", "type": "string"}, {"name": "nickname", "type": ["null", "string"], "default": null}]}""")).isEqualTo("{ id: string; nickname?: string | null }");
    }

    private static String type(String schema) {
        return TypeScriptType.of(new Schema.Parser().parse(schema));
    }

    private static Schema event(String name, String rule) {
        return new Schema.Parser().parse("""
                {
                  "type": "record", "name": "%s", "namespace": "io.carillon.events.test", "doc": "Something was sent.",
                  "notify": [%s],
                  "fields": [
                    {"name": "order_id", "type": "string"},
                    {"name": "buyer_id", "type": "string"},
                    {"name": "shipped_at", "type": {"type": "long", "logicalType": "timestamp-millis"}, "doc": "In the warehouse's opinion."},
                    {"name": "note", "type": ["null", "string"], "default": null}
                  ]
                }
                """.formatted(name, rule));
    }
}
