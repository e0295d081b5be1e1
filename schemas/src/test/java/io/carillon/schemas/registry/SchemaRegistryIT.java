package io.carillon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.UserMessageSent;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.rules.RoutingRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(Component.SCHEMA_REGISTRY)
class SchemaRegistryIT {

    private static final Schema V1 = SchemaBuilder.record("Moved")
            .namespace("test")
            .fields()
            .requiredString("from")
            .endRecord();
    private static final Schema COMPATIBLE = SchemaBuilder.record("Moved")
            .namespace("test")
            .fields()
            .requiredString("from")
            .name("to")
            .type()
            .stringType()
            .stringDefault("")
            .endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("Moved")
            .namespace("test")
            .fields()
            .requiredString("from")
            .requiredString("to")
            .endRecord();

    private final LocalStack stack;
    private final SchemaRegistry registry;

    SchemaRegistryIT(LocalStack stack) {
        this.stack = stack;
        this.registry = registry(Map.of());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void routing_rules_survive_the_registry() {
        Schema schema = JavaProperties.remove(FamilyInvitationSent.SCHEMA$);
        int id = registry.register("survive", schema);

        Schema back = registry(Map.of()).byId(id);

        assertThat(back).isEqualTo(schema);
        assertThat(RoutingRules.parse(back, "survive")).isEqualTo(RoutingRules.parse(schema, "survive"));
    }

    @Test
    void json_fields_and_conditions_survive_the_registry() {
        Schema message = JavaProperties.remove(UserMessageSent.SCHEMA$);
        Schema joined = JavaProperties.remove(GroupMemberJoined.SCHEMA$);

        Schema back = registry(Map.of()).byId(registry.register("survives-json", message));

        assertThat(back.getField("data").schema().getTypes().getLast().getProp("logicalType"))
                .isEqualTo("json");
        assertThat(RoutingRules.parse(back, "json").notifications().getFirst().report())
                .isTrue();
        assertThat(RoutingRules.parse(registry(Map.of()).byId(registry.register("survives-when", joined)), "when"))
                .isEqualTo(RoutingRules.parse(joined, "when"));
    }

    @Test
    void registering_again_gives_the_same_id() {
        assertThat(registry(Map.of()).register("again", V1)).isEqualTo(registry.register("again", V1));
    }

    @Test
    void a_schema_that_is_compatible_in_both_directions_is_accepted() {
        registry.register("evolves", V1);

        assertThat(registry.register("evolves", COMPATIBLE)).isNotEqualTo(registry.register("evolves", V1));
    }

    @Test
    void an_incompatible_schema_is_refused_with_subject_and_reason() {
        registry.register("breaks", V1);

        assertThatThrownBy(() -> registry.register("breaks", INCOMPATIBLE))
                .isInstanceOfSatisfying(
                        SchemaRefusedException.class,
                        e -> assertThat(e.subject()).isEqualTo("breaks"))
                .hasMessageContaining("refused test.Moved under the subject breaks")
                .hasMessageContaining("409");
    }

    @Test
    void the_id_of_a_registered_schema_is_found() {
        int id = registry.register("lookup", V1);

        assertThat(registry.idOf("lookup", V1)).isEqualTo(id);
    }

    @Test
    void the_id_of_a_schema_the_subject_does_not_have_is_not_found() {
        registry.register("lookup-other", V1);

        assertThatThrownBy(() -> registry.idOf("lookup-other", COMPATIBLE))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("lookup-other");
        assertThatThrownBy(() -> registry.idOf("never-seen", V1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("never-seen");
    }

    @Test
    void an_unknown_id_is_said_to_be_unknown() {
        assertThatThrownBy(() -> registry.byId(987_654))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("does not have the schema id 987654");
    }

    @Test
    void a_schema_is_read_with_the_schemas_it_refers_to() throws Exception {
        registry.register("referred-to", V1);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.schemaRegistryUrl() + "/subjects/refers/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {
                          "schema": "{\\"type\\": \\"array\\", \\"items\\": \\"test.Moved\\"}",
                          "references": [{"name": "test.Moved", "subject": "referred-to", "version": 1}]
                        }
                        """))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            int id = new ObjectMapper().readTree(answer).path("id").intValue();

            assertThat(registry.byId(id)).isEqualTo(Schema.createArray(V1));
        }
    }

    @Test
    void while_the_registry_is_down_new_schemas_wait_and_known_ones_do_not() throws Exception {
        int known = registry.register("outage", V1);
        registry.byId(known);
        stack.server(Component.SCHEMA_REGISTRY).stop();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                SchemaRegistry impatient = registry(Map.of("schema.registry.total.timeout.ms", 500));
                SchemaRegistry patient = registry(Map.of("schema.registry.total.timeout.ms", 120_000))) {
            assertThat(registry.byId(known)).isEqualTo(V1);
            assertThatThrownBy(() -> impatient.idOf("outage", V1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(stack.schemaRegistryUrl());

            Future<Integer> waiting = executor.submit(() -> patient.register("outage", V1));
            stack.server(Component.SCHEMA_REGISTRY).start();

            assertThat(waiting.get()).isPositive();
            assertThat(impatient.register("outage-over", V1)).isPositive();
        }
    }

    private SchemaRegistry registry(Map<String, ?> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("schema.registry.url", stack.schemaRegistryUrl());
        return new SchemaRegistry(RegistryConfig.from(properties));
    }
}
