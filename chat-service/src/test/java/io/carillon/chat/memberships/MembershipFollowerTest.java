package io.carillon.chat.memberships;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import io.carillon.delivery.Membership;
import io.carillon.events.tenant.TenantApproved;
import io.carillon.events.tenant.TenantRegistered;
import io.carillon.events.tenant.TenantSuspended;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipFollowerTest implements MembershipView {

    private static final String TOPIC = "scope.memberships";
    private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
    private static final String TENANTS = "tenant.events";
    private static final TopicPartition OF_TENANTS = new TopicPartition(TENANTS, 0);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);
    private static final Instant SINCE = Instant.parse("2026-11-20T09:30:00Z");
    private static final long NOW = 1_763_631_000_000_000L;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MembershipFollower follower = new MembershipFollower(
            consumer,
            List.of(TOPIC, TENANTS),
            MembershipFollowerTest::read,
            this,
            Clock.fixed(Instant.ofEpochSecond(NOW / 1_000_000), ZoneOffset.UTC));
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Long> stamps = new CopyOnWriteArrayList<>();
    private volatile boolean fails;

    @BeforeEach
    void begin() {
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L, OF_TENANTS, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(ZERO, ONE, OF_TENANTS)));
    }

    @AfterEach
    void end() {
        follower.close();
    }

    @Test
    void memberships_are_put_and_ended_in_order_each_later_than_the_one_before() {
        bring(0, 0, "family:fam_1", "ann", "owner");
        bring(0, 1, "family:fam_1", "ann", null);
        bring(0, 2, "family:fam_1", "ann", "member");
        follower.start();

        awaitSeen("+family:fam_1 ann member Annie", "-family:fam_1 ann", "+family:fam_1 ann owner Annie");
        assertThat(seen)
                .containsExactly(
                        "+family:fam_1 ann owner Annie", "-family:fam_1 ann", "+family:fam_1 ann member Annie");
        assertThat(stamps).containsExactly(NOW, NOW + 1, NOW + 2);
        awaitPlace(ZERO, 3);
    }

    @Test
    void what_can_not_be_understood_is_passed_over() {
        bring(0, 0, "garbage", "ann", "owner");
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 1, key("x"), null)));
        bring(0, 2, "family:fam_1", "bob", null);
        follower.start();

        awaitSeen("-family:fam_1 bob");
        awaitPlace(ZERO, 3);
    }

    @Test
    void a_tenant_is_inactive_until_it_is_approved_and_while_it_is_suspended() {
        bringOfTenant(0, TenantRegistered.class.getName(), "registered t_1 pending");
        bringOfTenant(1, TenantApproved.class.getName(), "approved t_1");
        bringOfTenant(2, TenantSuspended.class.getName(), "suspended t_1");
        bringOfTenant(3, TenantRegistered.class.getName(), "registered t_2 active");
        follower.start();

        awaitPlace(OF_TENANTS, 4);
        assertThat(seen).containsExactly("inactive tenant:t_1", "active tenant:t_1", "inactive tenant:t_1");
        assertThat(stamps).containsExactly(NOW, NOW + 1, NOW + 2);
    }

    @Test
    void what_else_is_told_of_tenants_is_not_even_read() {
        bringOfTenant(0, "org.example.TenantBilled", "suspended t_2");
        bringOfTenant(1, TenantSuspended.class.getName(), "garbage");
        bringOfTenant(2, TenantSuspended.class.getName(), "suspended t_1");
        follower.start();

        awaitPlace(OF_TENANTS, 3);
        assertThat(seen).containsExactly("inactive tenant:t_1");
    }

    @Test
    void a_server_that_fails_is_waited_for_and_nothing_passed_over() {
        fails = true;
        bring(0, 0, "family:fam_1", "ann", null);
        bring(1, 0, "family:fam_2", "bob", null);
        follower.start();
        await().until(() -> stamps.size() >= 2);
        assertThat(place(ZERO)).isEqualTo(-1);

        fails = false;

        awaitSeen("-family:fam_1 ann", "-family:fam_2 bob");
        awaitPlace(ZERO, 1);
        awaitPlace(ONE, 1);
    }

    @Test
    void a_service_that_ends_while_a_server_fails_reads_it_again_when_it_is_back() {
        fails = true;
        bring(0, 0, "family:fam_1", "ann", null);
        follower.start();
        await().until(() -> !stamps.isEmpty());
        OffsetAndMetadata before = consumer.committed(Set.of(ZERO)).get(ZERO);

        follower.close();

        assertThat(before == null || before.offset() == 0).isTrue();
        assertThat(follower.alive()).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void the_place_is_kept_where_nothing_was_read_either() {
        follower.start();

        awaitPlace(ONE, 0);
    }

    private void bring(int partition, long offset, String scope, String userId, @Nullable String role) {
        byte[] value =
                role == null ? null : "%s %s %s".formatted(scope, userId, role).getBytes(UTF_8);
        var record = new ConsumerRecord<byte[], byte[]>(TOPIC, partition, offset, key(scope + "/" + userId), value);
        record.headers().add("membership_scope", scope.getBytes(UTF_8)).add("membership_user", userId.getBytes(UTF_8));
        consumer.schedulePollTask(() -> consumer.addRecord(record));
    }

    private void bringOfTenant(long offset, String type, String value) {
        var record = new ConsumerRecord<byte[], byte[]>(TENANTS, 0, offset, key("tenant"), value.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        consumer.schedulePollTask(() -> consumer.addRecord(record));
    }

    private static byte[] key(String text) {
        return text.getBytes(UTF_8);
    }

    private static IndexedRecord read(String topic, byte[] value) {
        String[] words = new String(value, UTF_8).split(" ", -1);
        return switch (words[0]) {
            case "garbage" -> throw new SerializationException("garbage");
            case "registered" -> registered(words[1], words[2]);
            case "approved" ->
                TenantApproved.newBuilder()
                        .setTenantId(words[1])
                        .setName("Acme")
                        .setApprovedBy("eve")
                        .setApprovedAt(SINCE)
                        .build();
            case "suspended" ->
                TenantSuspended.newBuilder()
                        .setTenantId(words[1])
                        .setName("Acme")
                        .setSuspendedBy("eve")
                        .setSuspendedAt(SINCE)
                        .build();
            default -> membership(words[0], words[1], words[2]);
        };
    }

    private static TenantRegistered registered(String tenantId, String status) {
        return TenantRegistered.newBuilder()
                .setTenantId(tenantId)
                .setName("Acme")
                .setOwnerId("ann")
                .setOwnerName("Ann")
                .setRole("owner")
                .setStatus(status)
                .setRegisteredAt(SINCE)
                .build();
    }

    private static Membership membership(String scope, String userId, String role) {
        return Membership.newBuilder()
                .setScope(scope)
                .setUserId(userId)
                .setRole(role)
                .setNickname("Annie")
                .setSince(SINCE)
                .build();
    }

    private void awaitSeen(String... changes) {
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder(changes));
    }

    private void awaitPlace(TopicPartition partition, long offset) {
        await().untilAsserted(() -> assertThat(place(partition)).isEqualTo(offset));
    }

    private long place(TopicPartition partition) {
        OffsetAndMetadata place = consumer.committed(Set.of(partition)).get(partition);
        return place == null ? -1 : place.offset();
    }

    @Override
    public void put(
            String scope, String userId, @Nullable String role, @Nullable String nickname, Instant since, long readAt) {
        assertThat(since).isEqualTo(SINCE);
        note("+%s %s %s %s".formatted(scope, userId, role, nickname), readAt);
    }

    @Override
    public void end(String scope, String userId, long readAt) {
        note("-%s %s".formatted(scope, userId), readAt);
    }

    @Override
    public void deactivate(String scope, long readAt) {
        note("inactive " + scope, readAt);
    }

    @Override
    public void activate(String scope, long readAt) {
        note("active " + scope, readAt);
    }

    private void note(String change, long readAt) {
        stamps.add(readAt);
        if (fails) {
            throw new NoNodeAvailableException();
        }
        seen.add(change);
    }
}
