package io.carillon.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.rules.RoutingRules;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaFilesTest {

    /** Clients send and see this name in the message protocol (docs/protocol.md), which was there before the schemas. */
    private static final Set<String> NAMES_OF_THE_MESSAGE_PROTOCOL =
            Set.of("io.carillon.events.chat.FileUploadProgressed.fileId");

    static List<SchemaFile> files() {
        return SchemaFile.below(SchemaFile.CURRENT);
    }

    @ParameterizedTest
    @MethodSource("files")
    void its_routing_rules_fit_its_fields(SchemaFile file) {
        RoutingRules rules = RoutingRules.parse(file.schema(), file.toString());

        assertThat(rules.schemaName()).isEqualTo(file.schema().getFullName());
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_file_stands_where_its_name_says(SchemaFile file) {
        String domain = file.isEvent() ? "io.carillon.events." + file.folder() : "io.carillon." + file.folder();

        assertThat(file.schema().getFullName()).isEqualTo(domain + "." + file.baseName());
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_says_what_it_is(SchemaFile file) {
        assertThat(file.schema().getDoc()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void field_names_are_snake_case_as_clients_see_them(SchemaFile file) {
        assertThat(file.schema().getFields())
                .extracting(Schema.Field::name)
                .filteredOn(name ->
                        !NAMES_OF_THE_MESSAGE_PROTOCOL.contains(file.schema().getFullName() + "." + name))
                .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_says_who_is_notified_even_if_nobody(SchemaFile file) {
        assertThat(!file.isEvent() || file.schema().getObjectProp(RoutingRules.NOTIFY) != null)
                .as("%s has a notify property", file)
                .isTrue();
    }
}
