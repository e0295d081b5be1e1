package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.running.RawHandshake.Answer;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsIT {

    private static final String ROOM = "room:general";
    private static final String OTHER = "room:other";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri(), "queue.max-frames=64");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void what_belongs_to_a_channel_reaches_only_the_sessions_that_subscribed_to_it() {
        String anna = Log.userOf(0);
        try (Client phone = subscribe(anna, ROOM);
                Client laptop = subscribe(anna, OTHER, "group:sales_team");
                Client watch = Client.connect(gateway, issuer.token(anna))) {
            String inRoom = say(ROOM, anna);
            String inOther = say(OTHER, anna);
            String typing = log.write(in(ROOM, anna).setEphemeral(true).build());
            String everywhere = log.tell(anna);

            for (Client client : List.of(phone, laptop, watch)) {
                client.awaitNotification(everywhere);
            }
            assertThat(phone.notificationIds()).containsExactly(inRoom, typing, everywhere);
            assertThat(laptop.notificationIds()).containsExactly(inOther, everywhere);
            assertThat(watch.notificationIds()).containsExactly(everywhere);
        }
    }

    @Test
    void a_subscription_makes_nobody_a_recipient() {
        String anna = Log.userOf(1);
        String member = Log.userOf(1);
        try (Client curious = subscribe(anna, ROOM);
                Client entitled = subscribe(member, ROOM)) {
            String inRoom = say(ROOM, member);
            String marker = log.tell(anna);

            entitled.awaitNotification(inRoom);
            curious.awaitNotification(marker);
            assertThat(curious.notificationIds()).containsExactly(marker);
        }
    }

    @Test
    void who_reconnects_with_his_channels_gets_what_they_had_meanwhile() {
        String anna = Log.userOf(2);
        try (Client phone = subscribe(anna, ROOM)) {
            phone.awaitNotification(say(ROOM, anna));
            phone.vanish();
            List<String> missed = List.of(say(ROOM, anna), log.tell(anna), say(ROOM, anna));
            say(OTHER, anna);
            String last = log.tell(anna);
            try (Client again = Client.subscribe(gateway, issuer.token(anna), phone.cursor(), ROOM);
                    Client elsewhere = Client.connect(gateway, issuer.token(anna), phone.cursor())) {
                again.awaitNotification(last);
                elsewhere.awaitNotification(last);
                assertThat(again.notificationIds())
                        .containsExactlyElementsOf(
                                Stream.concat(missed.stream(), Stream.of(last)).toList());
                assertThat(elsewhere.notificationIds()).containsExactly(missed.get(1), last);
            }
        }
    }

    @Test
    void the_end_of_a_membership_ends_the_subscription_at_once() {
        String anna = Log.userOf(3);
        try (Client phone = subscribe(anna, ROOM, OTHER);
                Client laptop = subscribe(anna, OTHER)) {
            String before = say(ROOM, anna);
            String ended = end(ROOM, anna);
            say(ROOM, anna);
            end(ROOM, anna);
            String inOther = say(OTHER, anna);

            phone.awaitNotification(inOther);
            laptop.awaitNotification(inOther);
            assertThat(phone.notificationIds()).containsExactly(before, ended, inOther);
            assertThat(phone.awaitFrame("subscription.ended").get("data").toString())
                    .isEqualTo("{\"channel\":\"room:general\"}");
            assertThat(laptop.notificationIds()).containsExactly(inOther);
        }
    }

    @Test
    void an_end_that_was_missed_ends_the_subscription_of_who_resumes_until_he_asks_again() {
        String anna = Log.userOf(4);
        try (Client phone = subscribe(anna, ROOM)) {
            phone.vanish();
            String before = say(ROOM, anna);
            String ended = end(ROOM, anna);
            String afterRejoining = say(ROOM, anna);
            String marker = log.tell(anna);
            try (Client again = Client.subscribe(gateway, issuer.token(anna), phone.cursor(), ROOM)) {
                again.awaitNotification(marker);
                say(ROOM, anna);
                again.awaitNotification(log.tell(anna));
                assertThat(again.notificationIds())
                        .startsWith(before, ended, marker)
                        .hasSize(4);
            }
            Optional<String> sinceTheEnd = cursorOf(ended, anna, phone.cursor());
            try (Client rejoined = Client.subscribe(gateway, issuer.token(anna), sinceTheEnd, ROOM)) {
                rejoined.awaitNotification(marker);
                assertThat(rejoined.notificationIds()).startsWith(afterRejoining, marker);
                rejoined.awaitNotification(say(ROOM, anna));
            }
        }
    }

    @Test
    void what_happens_while_a_replay_is_on_its_way_to_the_end_of_the_subscription_is_kept_back() {
        String anna = Log.userOf(5);
        try (Client phone = subscribe(anna, ROOM)) {
            phone.vanish();
            List<Notification> missed = new ArrayList<>(IntStream.range(0, 2_000)
                    .mapToObj(n -> in(ROOM, anna).build())
                    .toList());
            missed.add(ending(ROOM, anna));
            log.writeAll(missed);
            try (Client again = Client.subscribe(gateway, issuer.token(anna), phone.cursor(), ROOM, OTHER)) {
                List<String> live = new ArrayList<>();
                for (int n = 0; n < 20; n++) {
                    say(ROOM, anna);
                    live.add(say(OTHER, anna));
                }
                again.awaitNotification(live.getLast());
                assertThat(again.notificationIds())
                        .containsExactlyElementsOf(
                                Stream.concat(missed.stream().map(Notification::getId), live.stream())
                                        .toList());
            }
        }
    }

    static List<String> badChannels() {
        String tooMany = String.join(
                ",", IntStream.range(0, 101).mapToObj(n -> "room:" + n).toList());
        return List.of("room:a%20b", "room:a,,room:b", ",", "room:a,", "room:%09", "r".repeat(129), tooMany);
    }

    @ParameterizedTest
    @MethodSource("badChannels")
    void a_channel_with_a_bad_name_is_a_bad_handshake(String channels) {
        Answer answer = RawHandshake.upgradeWith(
                gateway,
                "channels=" + channels,
                "Sec-WebSocket-Protocol: carillon.v1",
                "Authorization: Bearer " + issuer.token(Log.userOf(6)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("type").asString()).isEqualTo("/problems/bad-handshake");
        assertThat(answer.problem().get("detail").asString()).contains("channels");
    }

    private Client subscribe(String user, String... channels) {
        return Client.subscribe(gateway, issuer.token(user), Optional.empty(), channels);
    }

    private Optional<String> cursorOf(String id, String user, Optional<String> from) {
        try (Client reader = Client.subscribe(gateway, issuer.token(user), from, ROOM)) {
            reader.awaitNotification(id);
            return reader.notifications().stream()
                    .filter(frame -> frame.get("id").asString().equals(id))
                    .map(frame -> frame.get("cursor").asString())
                    .findFirst();
        }
    }

    private String say(String channel, String... recipients) {
        return log.write(in(channel, recipients).build());
    }

    private String end(String channel, String user) {
        return log.write(ending(channel, user));
    }

    private static Notification.Builder in(String channel, String... recipients) {
        return Log.notification(recipients)
                .setType("chat.message")
                .setScope(channel)
                .setChannel(channel);
    }

    private static Notification ending(String channel, String user) {
        return in(channel, user)
                .setType("subscription.ended")
                .setData(Log.bytes("{\"channel\":\"" + channel + "\"}"))
                .build();
    }
}
