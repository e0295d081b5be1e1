package io.carillon.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.delivery.Membership;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says who is in families and tenants, as the resolver does, and waits until the service knows. */
final class ForeignScopes {

    private static final String TOPIC = Topics.SCOPE_MEMBERSHIPS.name();

    private final LocalStack stack;
    private final Scopes scopes;

    ForeignScopes(LocalStack stack, RunningService service) {
        this.stack = stack;
        this.scopes = service.bean(Scopes.class);
    }

    void join(String scope, CallerClient who, String role) {
        write(
                scope,
                who.userId(),
                Membership.newBuilder()
                        .setScope(scope)
                        .setUserId(who.userId())
                        .setRole(role)
                        .setSince(Instant.now())
                        .build());
        awaitMember(scope, who, true);
    }

    void leave(String scope, CallerClient who) {
        write(scope, who.userId(), null);
        awaitMember(scope, who, false);
    }

    private void awaitMember(String scope, CallerClient who, boolean isThere) {
        Scope place = Scope.parse(scope).orElseThrow();
        await().untilAsserted(() ->
                assertThat(scopes.member(place, who.userId()).isPresent()).isEqualTo(isThere));
    }

    private void write(String scope, String userId, @Nullable Membership membership) {
        SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "auto.register.schemas", true)));
        try (KafkaProducer<String, Membership> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<Membership>(registry))) {
            var record = new ProducerRecord<>(TOPIC, scope + "/" + userId, membership);
            record.headers().add("membership_scope", scope.getBytes(UTF_8));
            record.headers().add("membership_user", userId.getBytes(UTF_8));
            var _ = producer.send(record);
        }
    }
}
