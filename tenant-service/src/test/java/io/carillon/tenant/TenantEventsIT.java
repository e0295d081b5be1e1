package io.carillon.tenant;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.tenant.PaymentCompleted;
import io.carillon.events.tenant.PaymentFailed;
import io.carillon.events.tenant.SystemAlertRaised;
import io.carillon.events.tenant.SystemNotificationSent;
import io.carillon.events.tenant.TenantMemberRoleChanged;
import io.carillon.events.tenant.TenantNotificationSent;
import io.carillon.events.tenant.TenantOwnerTransferred;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.events.EventMetadata;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of tenants, in the real log. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TenantEventsIT {

    private static final String SYSTEM = "system:admins";

    private final TenantFixture all;
    private final TenantTopic topic;

    TenantEventsIT(LocalStack stack) {
        all = new TenantFixture(
                RunningService.shared(stack, TenantServiceApplication.class).client());
        topic = new TenantTopic(stack);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void changes_of_a_tenant_are_told_under_its_key_in_order_and_numbered_without_gaps() {
        String tenant = all.tenant();
        all.joins(tenant, all.bob, "member");
        all.alice
                .put(tenant + "/owner", "{\"user_id\": \"%s\"}".formatted(all.bob.userId()))
                .with(200);
        String scope = TenantFixture.scope(tenant);

        topic.await(
                scope,
                TenantMemberRoleChanged.class,
                changed -> changed.getUserId().equals(all.alice.userId()));
        assertThat(topic.await(scope, TenantOwnerTransferred.class, _ -> true).getNewOwner())
                .isEqualTo(all.bob.userId());
        assertThat(topic.names(scope))
                .containsExactly(
                        "TenantRegistered",
                        "TenantApproved",
                        "TenantInvitationSent",
                        "TenantInvitationResponded",
                        "TenantMemberJoined",
                        "TenantOwnerTransferred",
                        "TenantMemberRoleChanged");
        List<ConsumerRecord<String, SpecificRecord>> records = topic.records(scope);
        assertThat(records.stream().map(record -> header(record, EventMetadata.SEQUENCE_HEADER)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, records.size())
                        .mapToObj("%020d"::formatted)
                        .toList());
        assertThat(records)
                .allSatisfy(record -> assertThat(header(record, "ce_source")).isEqualTo("/carillon/tenant-service"));
    }

    @Test
    void a_payment_is_told_once_for_each_of_its_ends_and_says_for_whom() {
        String tenant = all.tenant();
        String scope = TenantFixture.scope(tenant);
        String id = "pay-" + UUID.randomUUID();
        String failed =
                "{\"payment_id\": \"%s\", \"status\": \"failed\", \"amount\": \"12.50\", \"currency\": \"EUR\", \"reason\": \"card\", \"user_id\": \"%s\"}"
                        .formatted(id, all.bob.userId());
        String completed =
                "{\"payment_id\": \"%s\", \"status\": \"completed\", \"amount\": \"12.50\", \"currency\": \"EUR\"}"
                        .formatted(id);

        assertProblem(all.alice.post(tenant + "/payments", completed), 403, "not_a_service");
        assertThat(all.backEnd.post(tenant + "/payments", failed).with(202).field("repeated"))
                .isEqualTo("false");
        assertThat(all.backEnd.post(tenant + "/payments", failed).with(202).field("repeated"))
                .isEqualTo("true");
        all.backEnd.post(tenant + "/payments", completed).with(202);

        assertThat(topic.await(scope, PaymentCompleted.class, _ -> true).getAudience())
                .isEqualTo("tenant");
        assertThat(topic.await(scope, PaymentFailed.class, _ -> true).getAudience())
                .isEqualTo("user");
        assertThat(topic.names(scope).stream().filter("PaymentFailed"::equals)).hasSize(1);
        assertProblem(
                all.backEnd.post(tenant + "/payments", completed.replace("12.50", "much")), 400, "invalid_request");
    }

    @Test
    void what_concerns_the_whole_system_has_a_key_of_its_own() {
        String title = "Disk " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String alert = "{\"title\": \"%s\", \"message\": \"m\", \"level\": \"critical\", \"source\": \"disks\"}"
                .formatted(title);

        assertProblem(all.alice.post("/system/alerts", alert), 403, "not_a_service");
        for (int i = 0; i < 2; i++) {
            all.backEnd
                    .client()
                    .send(all.backEnd
                            .request("/system/alerts")
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(alert)));
        }
        all.backEnd
                .post(
                        "/system/notifications",
                        "{\"title\": \"%s\", \"message\": \"m\", \"user_id\": \"%s\"}"
                                .formatted(title, all.bob.userId()))
                .with(202);
        all.erin.put("/system/admins/" + all.erin.userId()).with(204);

        assertThat(topic.await(
                                SYSTEM,
                                SystemNotificationSent.class,
                                sent -> sent.getTitle().equals(title))
                        .getAudience())
                .isEqualTo("user");
        assertThat(topic.records(SYSTEM).stream()
                        .filter(record -> record.value() instanceof SystemAlertRaised raised
                                && raised.getTitle().equals(title)))
                .hasSize(1);
        all.erin.delete("/system/admins/" + all.erin.userId()).with(204);
        assertProblem(all.bob.put("/system/admins/" + all.bob.userId()), 403, "not_a_system_admin");
    }

    @Test
    void hotspot_users_and_notifications_are_told_to_the_tenant() {
        String tenant = all.tenant();
        String scope = TenantFixture.scope(tenant);

        all.backEnd
                .post(
                        tenant + "/hotspot-users",
                        "{\"hotspot_user_id\": \"h1\", \"username\": \"guest\", \"expires_at\": \"2026-12-01T10:00:00Z\"}")
                .with(202);
        all.backEnd
                .post(tenant + "/hotspot-users/h1/expiry", "{\"username\": \"guest\"}")
                .with(202);
        all.backEnd
                .post(tenant + "/notifications", "{\"title\": \"t\", \"message\": \"m\"}")
                .with(202);

        assertThat(topic.await(scope, TenantNotificationSent.class, _ -> true).getLevel())
                .isEqualTo("info");
        assertThat(topic.names(scope)).contains("HotspotUserCreated", "HotspotUserExpired");
        assertProblem(
                all.backEnd.post(
                        tenant + "/hotspot-users",
                        "{\"hotspot_user_id\": \"h2\", \"username\": \"g\", \"expires_at\": \"soon\"}"),
                400,
                "invalid_request");
        assertProblem(
                all.backEnd.post(
                        "/tenants/tenant_none/payments",
                        "{\"payment_id\": \"p\", \"status\": \"failed\", \"amount\": \"1\", \"currency\": \"EUR\"}"),
                404,
                "unknown_tenant");
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
