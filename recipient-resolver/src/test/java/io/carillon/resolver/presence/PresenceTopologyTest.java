package io.carillon.resolver.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carillon.delivery.DeviceStatus;
import io.carillon.delivery.Membership;
import io.carillon.delivery.Notification;
import io.carillon.delivery.Presence;
import io.carillon.schemas.Topics;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna's presence as bob, a member of her family, is told of it. */
class PresenceTopologyTest {

    private static final String FAMILY = "family:ardent";
    private static final String ONLINE = update("online");
    private static final String OFFLINE = update("offline");

    @TempDir
    Path stateDir;

    private PresenceJob job;

    @BeforeEach
    void aFamilyOfTwo() {
        job = new PresenceJob(stateDir);
        job.joins(FAMILY, "anna", "bob");
        job.ticks(1);
        job.told();
    }

    @AfterEach
    void close() {
        job.close();
    }

    @Test
    void who_connects_is_online_for_the_others_when_it_has_lasted_a_whole_tick() {
        job.connects("anna", "s1", "laptop", "l1");
        job.ticks(1, "l1");
        assertThat(job.told()).isEmpty();
        job.ticks(1, "l1");
        assertThat(job.told()).containsExactly(ONLINE, device("online", "laptop"));
        job.ticks(5, "l1");
        assertThat(job.told()).isEmpty();
    }

    @Test
    void what_is_told_is_ephemeral_and_every_notification_has_an_id_of_its_own() {
        online();
        job.joins("room:general", "anna", "bob");
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.away);
        job.ticks(2, "l1");
        List<Notification> told =
                job.notifications().stream().map(TestRecord::value).toList();
        assertThat(told)
                .extracting(Notification::getScope, Notification::getEphemeral)
                .containsExactlyInAnyOrder(tuple(FAMILY, true), tuple("room:general", true));
        assertThat(told).extracting(Notification::getId).doesNotHaveDuplicates();
    }

    @Test
    void who_closes_is_offline_after_the_grace() {
        online();
        job.closes("anna", "s1", "laptop", "l1");
        job.ticks(5, "l1");
        assertThat(job.told()).isEmpty();
        job.ticks(1, "l1");
        assertThat(job.told()).containsExactly(OFFLINE, device("offline", "laptop"));
    }

    @Test
    void who_reconnects_to_another_gateway_within_the_grace_never_left() {
        online();
        job.closes("anna", "s1", "laptop", "l1");
        job.ticks(4, "l1", "l2");
        job.connects("anna", "s2", "laptop", "l2");
        job.ticks(20, "l1", "l2");
        assertThat(job.told()).isEmpty();
    }

    @Test
    void a_change_that_is_undone_at_once_is_not_told() {
        online();
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.busy);
        job.ticks(1, "l1");
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.online);
        job.ticks(5, "l1");
        assertThat(job.told()).isEmpty();
    }

    @Test
    void a_flood_of_changes_is_told_as_what_it_came_to() {
        online();
        for (int i = 0; i < 50; i++) {
            job.says("anna", "s1", "laptop", "l1", DeviceStatus.busy);
            job.says("anna", "s1", "laptop", "l1", DeviceStatus.away);
        }
        job.ticks(3, "l1");
        assertThat(job.told()).containsExactly(update("away"));
    }

    @Test
    void a_gateway_that_falls_silent_takes_those_with_it_who_were_there_only() {
        online();
        job.joins(FAMILY, "carol");
        job.connects("anna", "s2", "phone", "l2");
        job.connects("carol", "c1", "tablet", "l1");
        job.ticks(2, "l1", "l2");
        job.told();
        job.ticks(8, "l2");
        assertThat(job.told()).as("the lease has not run out").isEmpty();
        job.ticks(1, "l2");
        assertThat(job.told())
                .containsExactlyInAnyOrder(
                        "device.offline {\"user_id\":\"anna\",\"device_id\":\"laptop\"} to [bob, carol]",
                        "presence.update {\"user_id\":\"carol\",\"status\":\"offline\"} to [anna, bob]",
                        "device.offline {\"user_id\":\"carol\",\"device_id\":\"tablet\"} to [anna, bob]");
        job.ticks(20, "l2");
        assertThat(job.told()).isEmpty();
        assertThat(job.value("carillon.resolver.presence.leases.run.out")).isEqualTo(1);
        assertThat(job.value("carillon.resolver.presence.devices")).isEqualTo(1);
    }

    @Test
    void who_moves_from_a_silent_gateway_to_another_before_the_lease_has_run_out_never_left() {
        online();
        job.ticks(5);
        job.connects("anna", "s2", "laptop", "l2");
        job.ticks(20, "l2");
        assertThat(job.told()).isEmpty();
    }

    @Test
    void a_gateway_that_stops_in_order_is_like_one_that_closes_all_its_sessions() {
        online();
        job.ends("l1");
        job.ticks(5);
        assertThat(job.told()).isEmpty();
        job.ticks(1);
        assertThat(job.told()).containsExactly(OFFLINE, device("offline", "laptop"));
    }

    @Test
    void a_gateway_that_announces_its_sessions_under_a_new_lease_and_ends_the_old_one_changes_nothing() {
        online();
        job.connects("anna", "s1", "laptop", "l2");
        job.ends("l1");
        job.ticks(30, "l2");
        assertThat(job.told()).isEmpty();
    }

    @Test
    void tabs_are_one_device_and_the_last_one_ends_it() {
        online();
        job.connects("anna", "s2", "laptop", "l1");
        job.ticks(3, "l1");
        job.closes("anna", "s1", "laptop", "l1");
        job.ticks(8, "l1");
        assertThat(job.told()).isEmpty();
        job.closes("anna", "s2", "laptop", "l1");
        job.ticks(8, "l1");
        assertThat(job.told()).containsExactly(OFFLINE, device("offline", "laptop"));
    }

    @Test
    void a_second_device_is_told_without_the_user_who_is_online_already() {
        online();
        job.connects("anna", "s2", "phone", "l1");
        job.ticks(2, "l1");
        assertThat(job.told()).containsExactly(device("online", "phone"));
    }

    @Test
    void who_hides_looks_as_if_he_had_left_and_comes_back() {
        online();
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.offline);
        job.ticks(2, "l1");
        assertThat(job.told()).containsExactly(OFFLINE, device("offline", "laptop"));
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.busy);
        job.ticks(2, "l1");
        assertThat(job.told()).containsExactly(update("busy"), device("online", "laptop"));
    }

    @Test
    void only_members_of_families_groups_rooms_and_tenants_are_told() {
        job.joins("system:admins", "anna", "erin");
        job.joins("user:anna", "anna", "eve");
        job.joins("group:sales", "anna", "gus");
        job.joins("tenant:t", "anna", "tom");
        online("bob", "gus", "tom");
    }

    @Test
    void members_of_a_scope_that_is_too_large_are_not_told() {
        job.joins("group:crowd", "anna", "x", "y", "z");
        online();
        assertThat(job.value("carillon.resolver.audiences.too.large")).isEqualTo(2);
    }

    @Test
    void who_left_the_scope_is_not_told_nor_told_of() {
        job.leaves(FAMILY, "bob");
        job.joins(FAMILY, "carol");
        job.told();
        job.connects("anna", "s1", "laptop", "l1");
        job.connects("bob", "b1", "phone", "l1");
        job.ticks(3, "l1");
        assertThat(job.told())
                .containsExactlyInAnyOrder(
                        "presence.update {\"user_id\":\"anna\",\"status\":\"online\"} to [carol]",
                        "device.online {\"user_id\":\"anna\",\"device_id\":\"laptop\"} to [carol]");
    }

    @Test
    void of_very_many_changes_at_once_some_wait_for_the_next_tick() {
        job.close();
        job = new PresenceJob(stateDir.resolve("slow"), new PresenceRules(PresenceJob.RULES.tick(), 10, 1, 5, 2, 10));
        for (int user = 0; user < 5; user++) {
            job.connects("user" + user, "s" + user, "d", "l1");
        }
        job.ticks(2, "l1");
        assertThat(job.states()).hasSize(2);
        job.ticks(1, "l1");
        assertThat(job.states()).hasSize(2);
        job.ticks(1, "l1");
        assertThat(job.states()).hasSize(1);
    }

    @Test
    void analytics_reads_how_a_user_is_and_since_when() {
        online();
        job.says("anna", "s1", "laptop", "l1", DeviceStatus.busy);
        job.ticks(2, "l1");
        List<Presence> states = job.states();
        assertThat(states)
                .extracting(Presence::getUserId, Presence::getStatus, Presence::getDevices)
                .containsExactly(tuple("anna", "online", List.of("laptop")), tuple("anna", "busy", List.of("laptop")));
        assertThat(states.getLast().getSince()).isAfter(states.getFirst().getSince());
    }

    @Test
    void while_nobody_is_connected_there_are_no_ticks() {
        job.read(Topics.PRESENCE_LEASES);
        job.ticks(10);
        assertThat(job.read(Topics.PRESENCE_LEASES)).isEmpty();
    }

    @Test
    void memberships_from_before_there_was_presence_count() {
        Membership old = Membership.newBuilder()
                .setScope("group:old")
                .setUserId("anna")
                .setNickname("Annie")
                .setSince(java.time.Instant.EPOCH)
                .build();
        job.publish(Topics.SCOPE_MEMBERSHIPS.name(), "group:old/anna", old);
        job.publish(Topics.SCOPE_MEMBERSHIPS.name(), "group:old/bob", (byte[]) null);
        List<TestRecord<String, Membership>> written = job.read(Topics.USER_MEMBERSHIPS);
        assertThat(written)
                .extracting(TestRecord::key)
                .contains("anna/family:ardent", "bob/family:ardent")
                .endsWith("anna/group:old");
        assertThat(written.getLast().value()).isEqualTo(old);
    }

    @Test
    void what_is_no_record_of_presence_is_kept_with_its_reason() {
        job.publish(Topics.PRESENCE_LEASES.name(), "anna", new byte[] {1, 2, 3});
        assertThat(job.parts
                        .meters
                        .get("carillon.resolver.dead.letters")
                        .tag("reason", "undecodable")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** Anna connects with her laptop, and these users hear of it. */
    private void online(String... alsoHear) {
        job.told();
        job.connects("anna", "s1", "laptop", "l1");
        job.ticks(2, "l1");
        List<String> hearing = alsoHear.length == 0 ? List.of("bob") : List.of(alsoHear);
        assertThat(job.told())
                .containsExactlyInAnyOrderElementsOf(hearing.stream()
                        .flatMap(
                                user -> List.of(
                                        ONLINE.replace("bob", user),
                                        device("online", "laptop").replace("bob", user))
                                        .stream())
                        .toList());
    }

    private static String update(String status) {
        return "presence.update {\"user_id\":\"anna\",\"status\":\"" + status + "\"} to [bob]";
    }

    private static String device(String what, String device) {
        return "device." + what + " {\"user_id\":\"anna\",\"device_id\":\"" + device + "\"} to [bob]";
    }
}
