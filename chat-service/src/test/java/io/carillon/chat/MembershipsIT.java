package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.delivery.Membership;
import io.carillon.events.chat.TenantChatMessageSent;
import io.carillon.events.tenant.TenantApproved;
import io.carillon.events.tenant.TenantSuspended;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is in what other services own, as the resolver tells it. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class MembershipsIT {

    private final Scopes scopes;
    private final Gateway gateway;
    private final ToldEvents told;
    private final KafkaProducer<String, SpecificRecord> producer;

    MembershipsIT(LocalStack stack) {
        this.scopes = RunningService.shared(stack, ChatServiceApplication.class).bean(Scopes.class);
        this.gateway = new Gateway(stack);
        this.told = new ToldEvents(stack);
        SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "auto.register.schemas", true)));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(registry));
    }

    @AfterEach
    void close() {
        producer.close();
        gateway.close();
    }

    @Test
    void whoever_is_in_a_tenant_talks_there_as_he_is_called_there_until_he_leaves() {
        String tenant = "tenant:" + Ids.next("t");
        tell(tenant, "bob", membership(tenant, "bob", "vip", "Bobby"));
        awaitRole(tenant, "bob", "vip");

        gateway.done("bob", "tenant.chat.send", tenant, "{\"content\": \"Hello\"}");
        assertThat(told.heard(tenant, TenantChatMessageSent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getUser().getNickname()).isEqualTo("Bobby"));

        tell(tenant, "ann", membership(tenant, "ann", "owner", null));
        tell(tenant, "bob", null);
        awaitRole(tenant, "ann", "owner");
        awaitRole(tenant, "bob", "none");
        assertThat(refusal("bob", tenant)).isEqualTo("not_a_member");
        assertThat(refusal("ann", "tenant:" + Ids.next("t"))).isEqualTo("unknown_tenant");
    }

    @Test
    void who_comes_and_goes_and_comes_back_at_once_is_in() {
        for (int i = 0; i < 20; i++) {
            String family = "family:" + Ids.next("fam");
            tell(family, "bob", membership(family, "bob", "owner", null));
            tell(family, "bob", null);
            tell(family, "bob", membership(family, "bob", "member", null));
            tell(family, "last", membership(family, "last", "member", null));

            awaitRole(family, "last", "member");
            awaitRole(family, "bob", "member");
        }
    }

    @Test
    void two_who_share_a_scope_of_others_talk_to_each_other() {
        String family = "family:" + Ids.next("fam");
        String one = Ids.next("user");
        String other = Ids.next("user");
        String direct = Scope.direct(one, other).toString();
        tell(family, one, membership(family, one, "parent", null));
        awaitRole(family, one, "parent");
        assertThat(gateway.answer(gateway.ask(one, "chat.send", direct, Gateway.body("Hello")))
                        .code())
                .isEqualTo("not_reachable");

        tell(family, other, membership(family, other, "child", null));
        awaitRole(family, other, "child");
        gateway.done(one, "chat.send", direct, Gateway.body("Hello"));
    }

    @Test
    void in_a_tenant_that_is_suspended_nobody_talks_until_it_is_approved_again() {
        String id = Ids.next("t");
        String tenant = "tenant:" + id;
        tell(tenant, "bob", membership(tenant, "bob", "owner", null));
        awaitRole(tenant, "bob", "owner");
        gateway.done("bob", "tenant.chat.send", tenant, "{\"content\": \"Hello\"}");

        tell(TenantSuspended.newBuilder()
                .setTenantId(id)
                .setName("Acme")
                .setSuspendedBy("eve")
                .setSuspendedAt(Instant.now())
                .build());
        awaitInactive(tenant, true);
        assertThat(refusal("bob", tenant)).isEqualTo("tenant_not_active");
        assertThat(refusal("ann", tenant)).isEqualTo("not_a_member");

        tell(TenantApproved.newBuilder()
                .setTenantId(id)
                .setName("Acme")
                .setApprovedBy("eve")
                .setApprovedAt(Instant.now())
                .build());
        awaitInactive(tenant, false);
        gateway.done("bob", "tenant.chat.send", tenant, "{\"content\": \"Hello again\"}");
    }

    private void tell(SpecificRecord event) {
        var record = new ProducerRecord<>(Topics.TENANT_EVENTS.name(), "tenant", event);
        record.headers().add("ce_type", event.getClass().getName().getBytes(UTF_8));
        var _ = producer.send(record);
    }

    private void awaitInactive(String tenant, boolean inactive) {
        Scope scope = Scope.parse(tenant).orElseThrow();
        await().until(() -> scopes.view(scope, "bob").inactive() == inactive);
    }

    private String refusal(String userId, String tenant) {
        return gateway.answer(gateway.ask(userId, "tenant.chat.send", tenant, "{\"content\": \"Hello\"}"))
                .code();
    }

    private static Membership membership(String scope, String userId, String role, @Nullable String nickname) {
        return Membership.newBuilder()
                .setScope(scope)
                .setUserId(userId)
                .setRole(role)
                .setNickname(nickname)
                .setSince(Instant.now())
                .build();
    }

    /** @param membership null when it ends */
    private void tell(String scope, String userId, @Nullable Membership membership) {
        var record = new ProducerRecord<String, SpecificRecord>(
                Topics.SCOPE_MEMBERSHIPS.name(), scope + "/" + userId, membership);
        record.headers().add("membership_scope", scope.getBytes(UTF_8)).add("membership_user", userId.getBytes(UTF_8));
        var _ = producer.send(record);
    }

    /** @param role "none" if he is no member */
    private void awaitRole(String scope, String userId, String role) {
        Scope place = Scope.parse(scope).orElseThrow();
        await().untilAsserted(() -> {
            Optional<Member> member = scopes.member(place, userId);
            assertThat(member.map(Member::role).orElse("none")).isEqualTo(role);
        });
    }
}
