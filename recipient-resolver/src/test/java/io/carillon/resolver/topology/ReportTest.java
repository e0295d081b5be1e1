package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static io.carillon.resolver.topology.MadeUp.joined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carillon.delivery.DeliveryReport;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.schemas.events.EventMetadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String TOPIC = "team.events";
    private static final String TEAM = "team:t1";
    private static final String ADMINS = "system:admins";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aTeamOfThree() {
        resolver = Resolver.withOnePartition(stateDir);
        for (String user : List.of("alice", "bob", "carol")) {
            resolver.publish(TOPIC, TEAM, joined(TEAM, user, "alice".equals(user) ? "admin" : "member"));
        }
        resolver.publish(TOPIC, ADMINS, joined(ADMINS, "root", null));
        resolver.publish(TOPIC, ADMINS, joined(ADMINS, "alice", null));
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void a_report_says_of_which_event_and_notification_to_how_many_and_when() {
        happens(rule("{\"members_of\": \"team:{team}\"}"), numbered(1));

        TestRecord<String, DeliveryReport> report = onlyReport();
        assertThat(report.key()).isEqualTo("evt_1");
        assertThat(report.value()).isEqualTo(new DeliveryReport("evt_1", "ntf_1_0", "said", TEAM, 3L, NOON));
        assertThat(new String(report.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("evt_1");
    }

    @Test
    void a_rule_that_does_not_ask_gets_no_report() {
        resolver.publish(TOPIC, TEAM, MadeUp.said(TEAM, "hello"));

        assertThat(resolver.notifications()).hasSize(1);
        assertThat(resolver.reports()).isEmpty();
    }

    @Test
    void who_is_excepted_or_has_another_role_does_not_count() {
        happens(rule("{\"members_of\": \"team:{team}\", \"roles\": \"member\", \"except\": \"user\"}"), numbered(1));

        assertThat(onlyReport().value().getAddressed()).isEqualTo(1);
    }

    @Test
    void who_is_named_and_a_member_counts_once() {
        happens(
                rule("[{\"user\": \"user\"}, {\"users\": \"others\"}, {\"members_of\": \"team:{team}\"}]"),
                numbered(1));

        assertThat(onlyReport().value().getAddressed()).isEqualTo(4);
    }

    @Test
    void nobody_is_reported_too() {
        happens(rule("{\"members_of\": \"team:{nowhere}\"}"), numbered(1));
        happens(rule("{\"users\": \"nobody\"}"), numbered(2));
        happens(rule("{\"members_of\": \"team:{team}\", \"roles\": \"owner\"}"), numbered(3));

        assertThat(resolver.reports())
                .extracting(
                        TestRecord::key,
                        report -> report.value().getNotificationId(),
                        report -> report.value().getAddressed())
                .containsExactly(
                        tuple("evt_1", "ntf_1_0.1", 0L), tuple("evt_2", "ntf_2_0", 0L), tuple("evt_3", "ntf_3_0", 0L));
        assertThat(resolver.notifications()).isEmpty();
    }

    @Test
    void another_scope_has_a_report_of_its_own_under_the_same_event() {
        happens(rule("[{\"user\": \"user\"}, {\"members_of\": \"team:{team}\"}, \"system_admins\"]"), numbered(1));

        assertThat(resolver.reports())
                .extracting(
                        TestRecord::key,
                        report -> report.value().getNotificationId(),
                        report -> report.value().getAddressed())
                .containsExactly(tuple("evt_1", "ntf_1_0", 3L), tuple("evt_1", "ntf_1_0.1", 2L));
    }

    @Test
    void only_another_scope_makes_only_its_report() {
        happens(rule("\"system_admins\""), numbered(1));

        DeliveryReport report = onlyReport().value();
        assertThat(report).isEqualTo(new DeliveryReport("evt_1", "ntf_1_0.1", "said", TEAM, 2L, NOON));
    }

    @Test
    void an_event_without_an_id_is_known_by_its_place_in_the_log() {
        resolver.publish(TOPIC, TEAM, rule("{\"members_of\": \"team:{team}\"}"));
        resolver.publish(TOPIC, TEAM, rule("\"system_admins\""));

        assertThat(resolver.reports())
                .extracting(
                        TestRecord::key,
                        report -> report.value().getEventId(),
                        report -> report.value().getAddressed())
                .containsExactly(
                        tuple("team.events_0_5", "team.events_0_5", 3L),
                        tuple("team.events_0_6", "team.events_0_6", 2L));
    }

    @Test
    void an_event_of_a_foreign_producer_is_known_by_his_id_for_it() {
        happens(rule("{\"user\": \"user\"}"), new EventMetadata("order-7", "t", "/orders", NOON, TEAM, null, null));

        assertThat(onlyReport().key()).isEqualTo("order-7");
    }

    @Test
    void several_records_of_one_notification_are_one_report() {
        try (Resolver tight = new Resolver(stateDir.resolve("tight"), 1, new RecordLimit(900_000, 2))) {
            IntStream.range(0, 5).forEach(n -> tight.publish(TOPIC, TEAM, joined(TEAM, "user" + n, null)));
            tight.publish(TOPIC, TEAM, rule("{\"members_of\": \"team:{team}\"}"));

            assertThat(tight.notifications()).hasSize(3);
            assertThat(tight.reports())
                    .extracting(report -> report.value().getAddressed())
                    .containsExactly(5L);
        }
    }

    @Test
    void a_repeat_has_no_second_report() {
        happens(rule("{\"user\": \"user\"}"), numbered(1));
        happens(rule("{\"user\": \"user\"}"), numbered(1));

        assertThat(resolver.reports()).hasSize(1);
        assertThat(resolver.count("carillon.resolver.repeats")).isEqualTo(1);
    }

    @Test
    void a_rule_that_cannot_be_applied_has_none() {
        happens(rule("{\"members_of\": \"team:{blank}\"}"), numbered(1));

        assertThat(resolver.deadLetters()).hasSize(1);
        assertThat(resolver.reports()).isEmpty();
    }

    private TestRecord<String, DeliveryReport> onlyReport() {
        List<TestRecord<String, DeliveryReport>> reports = resolver.reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private void happens(GenericRecord event, EventMetadata metadata) {
        resolver.publish(TOPIC, TEAM, event, metadata);
    }

    private static EventMetadata numbered(int n) {
        return new EventMetadata("evt_" + n, "t", "/teams", NOON, TEAM, Integer.toString(n), null);
    }

    /** An event of a type of its own for each audience. */
    private static GenericRecord rule(String to) {
        return event(
                "Said" + Integer.toHexString(to.hashCode()),
                "\"notify\": [{\"type\": \"said\", \"to\": %s, \"data\": [], \"report\": true}]".formatted(to),
                "team",
                "t1",
                "nowhere",
                "t0",
                "blank",
                " ",
                "user",
                "bob",
                "others",
                List.of("bob", "zoe"),
                "nobody",
                List.of());
    }
}
