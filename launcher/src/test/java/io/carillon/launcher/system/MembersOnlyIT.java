package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Inbox;
import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class MembersOnlyIT {

    private static final String ENDED = "subscription.ended";
    private static final String FOREIGN_LETTERS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void whoever_resumes_hears_what_happened_while_he_was_a_member_whatever_he_brings(Actors actors) throws Exception {
        try (var lounge = new Lounge(actors.platform())) {
            String query = "?channels=" + lounge.channel();
            Instant before = Instant.now();
            String begin = position(actors, DemoUser.BOB);
            List<Frame> all = history(actors, lounge);

            var asBob = new Visitor(actors, lounge, DemoUser.BOB);
            assertThat(asBob.hears("?cursor=" + begin)).containsExactly("unread 2", "unread 3", "unread 5");
            var whole = asBob.frames(query + "&cursor=" + begin);
            assertThat(words(whole))
                    .containsExactly("message 2", "unread 2", "message 3", "unread 3", ENDED, "unread 5");
            assertThat(asBob.hears(query + "&from=" + before)).isEqualTo(words(whole));
            String end = cursorOf(ENDED, whole);
            assertThat(asBob.hears(query + "&cursor=" + end)).containsExactly("message 5", "unread 5", ENDED);
            assertThat(asBob.hears(query)).isEmpty();

            var asCarol = new Visitor(actors, lounge, DemoUser.CAROL);
            for (String start : starts(begin, before, all, whole)) {
                assertThat(asBob.hears(query + start)).isSubsetOf(words(whole, "message 5"));
                assertThat(asCarol.hears(query + start)).isEmpty();
            }
        }
    }

    /** Alice is there all the time, bob from 2 to 3 and at 5; returns what alice hears. */
    private static List<Frame> history(Actors actors, Lounge lounge) {
        try (var alice = inbox(actors, DemoUser.ALICE)) {
            alice.connect(
                    URI.create(actors.platform().gatewaySocket() + "?channels=" + lounge.channel()), Actors.PATIENCE);
            lounge.enters(DemoUser.ALICE).says("1");
            lounge.enters(DemoUser.BOB).says("2").says("3").leaves(DemoUser.BOB).says("4");
            lounge.enters(DemoUser.BOB).says("5").leaves(DemoUser.BOB).says("6");
            awaitMark(lounge.marks(DemoUser.ALICE), alice);
            assertThat(words(alice.heard()))
                    .containsExactlyElementsOf(Stream.of("1", "2", "3", "4", "5", "6")
                            .flatMap(n -> Stream.of("message " + n, "unread " + n))
                            .toList());
            return alice.heard();
        }
    }

    @Test
    void the_open_subscription_of_who_is_removed_ends_at_once_and_nothing_follows(Actors actors) throws Exception {
        try (var lounge = new Lounge(actors.platform());
                var bob = inbox(actors, DemoUser.BOB);
                var elsewhere = inbox(actors, DemoUser.BOB)) {
            bob.connect(
                    URI.create(actors.platform().gatewaySocket() + "?channels=" + lounge.channel()), Actors.PATIENCE);
            elsewhere.connect(actors.platform().gatewaySocket(), Actors.PATIENCE);
            lounge.enters(DemoUser.BOB).says("welcome").leaves(DemoUser.BOB).says("secret");
            lounge.enters(DemoUser.BOB).says("again");
            String mark = lounge.marks(DemoUser.BOB);

            awaitMark(mark, bob);
            assertThat(words(bob.heard())).containsExactly("message welcome", "unread welcome", ENDED, "unread again");
            awaitMark(mark, elsewhere);
            assertThat(words(elsewhere.heard())).containsExactly("unread welcome", "unread again");
        }
    }

    @Test
    void a_family_is_such_a_channel_too(Actors actors) {
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox();
                var listening = inbox(actors, DemoUser.BOB)) {
            String family = alice.api().createFamily("Listeners");
            bob.api().respond(alice.api().invite(family, bob.name()), "accept").expect(200);
            listening.connect(
                    URI.create(actors.platform().gatewaySocket() + "?channels=family:" + family), Actors.PATIENCE);
            alice.api().remove(family, bob.userId()).expect(204);

            awaitFrame(
                    frame -> frame.type().equals(ENDED)
                            && frame.data().path("channel").asString("").equals("family:" + family),
                    listening);
        }
    }

    /** Positions he was at, one somebody else was at, and one nobody was at. */
    private static List<String> starts(String begin, Instant before, List<Frame> alices, List<Frame> bobs) {
        List<String> starts =
                new ArrayList<>(List.of("&cursor=" + begin, "&from=" + before, "&cursor=" + FOREIGN_LETTERS));
        Stream.concat(alices.stream().limit(1), bobs.stream())
                .flatMap(frame -> frame.cursor().stream())
                .forEach(cursor -> starts.add("&cursor=" + cursor));
        return starts;
    }

    private static String position(Actors actors, DemoUser user) {
        try (var inbox = inbox(actors, user)) {
            inbox.connect(actors.platform().gatewaySocket(), Actors.PATIENCE);
            return inbox.cursor().orElseThrow();
        }
    }

    private static Inbox inbox(Actors actors, DemoUser user) {
        return new Inbox(HttpClient.newHttpClient(), actors.platform().stack().accessToken(user));
    }

    private static void awaitMark(String mark, Inbox inbox) {
        awaitFrame(frame -> frame.data().path("mark").asString("").equals(mark), inbox);
    }

    private static void awaitFrame(Predicate<Frame> which, Inbox inbox) {
        assertThat(inbox.await(frames -> frames.stream().anyMatch(which), Actors.PATIENCE))
                .isTrue();
    }

    private static String cursorOf(String type, List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.type().equals(type))
                .findFirst()
                .flatMap(Frame::cursor)
                .orElseThrow();
    }

    private static List<String> words(List<Frame> frames, String... more) {
        var words = frames.stream()
                .filter(frame -> frame.type().equals(ENDED) || frame.data().has("what"))
                .map(frame -> frame.type().equals(ENDED)
                        ? ENDED
                        : frame.type().replace("lounge.", "") + " "
                                + frame.data().path("what").stringValue());
        return Stream.concat(words, Stream.of(more)).toList();
    }

    /** One user who connects in many ways, each time until a new marker has come. */
    private record Visitor(Actors actors, Lounge lounge, DemoUser user) {

        List<String> hears(String query) {
            return words(frames(query));
        }

        List<Frame> frames(String query) {
            try (var inbox = inbox(actors, user)) {
                inbox.connect(URI.create(actors.platform().gatewaySocket() + query), Actors.PATIENCE);
                awaitMark(lounge.marks(user), inbox);
                return inbox.heard();
            }
        }
    }
}
