package io.carillon.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaEvolutionTest {

    private static final String NOTIFY =
            "[{\"type\": \"renamed\", \"to\": {\"user\": \"user_id\"}, \"data\": [\"user_id\", \"name\"]}]";
    private static final Schema RELEASED = schema(NOTIFY, "");

    @Test
    void the_same_schema_is_a_good_successor() {
        assertThat(SchemaEvolution.problems(RELEASED, schema(NOTIFY, ""))).isEmpty();
    }

    @Test
    void a_new_field_with_a_default_is_fine() {
        assertThat(SchemaEvolution.problems(
                        RELEASED, schema(NOTIFY, "{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}")))
                .isEmpty();
    }

    @Test
    void a_new_field_without_a_default_cannot_be_read_from_old_records() {
        assertThat(SchemaEvolution.problems(RELEASED, schema(NOTIFY, "{\"name\": \"note\", \"type\": \"string\"}")))
                .singleElement()
                .asString()
                .contains("new readers cannot read old records")
                .contains("note");
    }

    @Test
    void a_field_that_goes_must_have_had_a_default() {
        Schema withNote = schema(NOTIFY, "{\"name\": \"note\", \"type\": \"string\"}");

        assertThat(SchemaEvolution.problems(withNote, RELEASED))
                .singleElement()
                .asString()
                .contains("old readers cannot read new records")
                .contains("note");
    }

    @Test
    void a_wire_type_must_not_disappear() {
        assertThat(SchemaEvolution.problems(RELEASED, schema(NOTIFY.replace("renamed", "name_changed"), "")))
                .containsExactly("clients no longer get the wire type renamed");
    }

    @Test
    void a_field_must_not_disappear_from_a_wire_type() {
        assertThat(SchemaEvolution.problems(RELEASED, schema(NOTIFY.replace(", \"name\"]", "]"), "")))
                .containsExactly("clients no longer get name in renamed");
    }

    private static Schema schema(String notify, String moreFields) {
        return new Schema.Parser().parse("""
                {
                  "type": "record", "name": "Renamed", "namespace": "test", "notify": %s,
                  "fields": [{"name": "user_id", "type": "string"}, {"name": "name", "type": "string"}%s]
                }
                """.formatted(notify, moreFields.isEmpty() ? "" : ", " + moreFields));
    }
}
