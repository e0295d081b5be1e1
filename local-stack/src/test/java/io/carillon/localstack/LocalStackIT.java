package io.carillon.localstack;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class LocalStackIT {
    private final LocalStack stack;

    LocalStackIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void kafka_gives_back_what_was_produced_even_after_it_was_killed() throws Exception {
        createTopic("survives");
        produce("survives", "before");

        stack.server(KAFKA).kill();
        assertThat(stack.server(KAFKA).isRunning()).isFalse();
        stack.server(KAFKA).start();

        produce("survives", "after");
        assertThat(consume("survives", 2)).containsExactly("before", "after");
    }

    @Test
    void kafka_does_not_create_topics_by_itself() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            assertThat(admin.describeTopics(List.of("never-created")).allTopicNames())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("UnknownTopicOrPartition");
        }
    }

    @Test
    void cassandra_gives_back_what_was_written() {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .build()) {
            session.execute("CREATE KEYSPACE round_trip WITH replication = "
                    + "{'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE round_trip.greetings (id int PRIMARY KEY, text text)");
            session.execute("INSERT INTO round_trip.greetings (id, text) VALUES (1, 'ding dong')");

            assertThat(session.execute("SELECT text FROM round_trip.greetings WHERE id = 1"))
                    .extracting(row -> row.getString("text"))
                    .containsExactly("ding dong");
        }
    }

    @Test
    void the_registry_keeps_custom_properties_and_answers_to_the_id_it_gave() throws Exception {
        HttpResponse<String> registered = register("round-trip", schema("string"));
        assertThat(registered.statusCode()).isEqualTo(200);

        String id = registered.body().replaceAll("\\D", "");
        HttpResponse<String> read = registry("/schemas/ids/" + id);
        assertThat(read.body()).contains("\\\"notify\\\":[{\\\"type\\\":\\\"rang\\\"}]");
    }

    @Test
    void the_registry_refuses_an_incompatible_schema() throws Exception {
        register("evolving", schema("string"));

        HttpResponse<String> refused = register("evolving", schema("int"));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void every_demo_user_gets_a_token_that_the_issuers_keys_verify_and_that_says_who_he_is() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(stack.issuerUri()).build();
        for (DemoUser user : DemoUser.values()) {
            Jwt token = decoder.decode(stack.accessToken(user));

            assertThat(token.getSubject()).isEqualTo(user.userId());
            assertThat(token.getIssuer()).hasToString(stack.issuerUri());
            assertThat(token.getAudience()).containsExactly("carillon");
            assertThat(token.getClaimAsString("preferred_username")).isEqualTo(user.username());
            assertThat(token.getClaimAsString("email")).isEqualTo(user.email());
        }
    }

    private void createTopic(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private void produce(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private List<String> consume(String topic, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
            }
            return values;
        }
    }

    private static String schema(String fieldType) {
        return "{\"type\":\"record\",\"name\":\"Bell\",\"namespace\":\"io.carillon.test\","
                + "\"notify\":[{\"type\":\"rang\"}],\"fields\":[{\"name\":\"tone\",\"type\":\"" + fieldType + "\"}]}";
    }

    private HttpResponse<String> register(String subject, String schema) throws IOException, InterruptedException {
        String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
        return send(HttpRequest.newBuilder(URI.create(stack.schemaRegistryUrl() + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> registry(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stack.schemaRegistryUrl() + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
