package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.messages.InMemoryMessages;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import io.carillon.schemas.events.EventMetadata;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails, and however often a command is read: it comes to the same as if nothing had failed. */
class DecidedOnceTest {

    private static final List<String> SCOPES = List.of("room:general", "family:fam_1", "direct:bob:cyd");
    private static final int LINES = 60;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_run_with_mishaps_ends_like_one_without(long seed) {
        RandomGenerator random = new Random(seed);
        Script script = Script.random(random, LINES);
        Run smooth = run(script, Mishaps.none(), new Random(seed));
        Run rough = run(script, new Mishaps(random, 60), new Random(seed + 1));

        assertThat(tables(rough)).isEqualTo(tables(smooth));
        assertThat(heard(rough)).isEqualTo(heard(smooth));
        assertThat(answers(rough, script)).isEqualTo(answers(smooth, script));
    }

    private static Run run(Script script, Mishaps mishaps, Random random) {
        Run run = new Run(Script::others, mishaps, new ErraticClock(random));
        run.read(script.size(), place -> script.command(place, run::answer));
        return run;
    }

    /** What the tables show, without times and ids that were made up. */
    private static List<String> tables(Run run) {
        Names names = new Names(run);
        List<String> all = new ArrayList<>();
        for (String name : SCOPES) {
            Scope scope = Scope.parse(name).orElseThrow();
            all.add(name + run.tables.scopes.view(scope, "").state().details().map(details -> details.title()));
            run.tables.scopes.members(scope, "", 99).forEach(member -> all.add(member.userId() + member.role()));
            run.tables
                    .scopes
                    .markers(scope, "", 99)
                    .forEach(marker -> all.add(marker.userId() + names.of(marker.messageId()) + marker.number()));
            run.tables.messages.before(scope, 999, 999).forEach(message -> all.add(shown(message, run, names)));
        }
        return all;
    }

    private static String shown(StoredMessage message, Run run, Names names) {
        InMemoryMessages messages = run.tables.messages;
        return String.join(
                " ",
                names.of(message.id()),
                message.author().id(),
                message.body(),
                names.of(Objects.requireNonNullElse(message.parentId(), "")),
                "%d edits, %d answers".formatted(message.edits(), message.replies()),
                message.deletion()
                        .map(deletion -> deletion.mode() + deletion.by())
                        .toString(),
                message.redaction()
                        .map(redaction -> redaction.mask() + redaction.by())
                        .toString(),
                messages.edits(message.id()).stream()
                        .map(edit -> edit.number() + edit.body())
                        .toList()
                        .toString(),
                messages.reactions(message.id(), new Reaction("", ""), 99).toString());
    }

    /** What a reader of the events hears who drops repeats as the resolver does, by the numbers of each scope. */
    private static List<String> heard(Run run) {
        Names names = new Names(run);
        Map<String, String> last = new HashMap<>();
        List<String> heard = new ArrayList<>();
        for (String scope : SCOPES) {
            for (SealedEvent event : run.told()) {
                String sequence = Objects.requireNonNull(event.headers().get(EventMetadata.SEQUENCE_HEADER));
                boolean here = scope.equals(event.headers().get(EventMetadata.SUBJECT_HEADER));
                if (here && sequence.compareTo(last.getOrDefault(scope, "")) > 0) {
                    last.put(scope, sequence);
                    heard.add(names.in(event.record().toString()));
                }
            }
        }
        return heard;
    }

    private static List<String> answers(Run run, Script script) {
        Names names = new Names(run);
        return IntStream.range(0, script.size())
                .mapToObj(place -> run.answer(script.command(place, run::answer).id()))
                .map(answer -> names.in(answer.toString()))
                .toList();
    }

    /** Calls messages by their places, which are the same in each run. */
    private record Names(Run run) {

        String of(String messageId) {
            return run.tables
                    .messages
                    .find(messageId)
                    .map(message -> message.scope() + "#" + message.number())
                    .orElse("?");
        }

        String in(String text) {
            String named = text;
            for (String scope : SCOPES) {
                for (StoredMessage message :
                        run.tables.messages.before(Scope.parse(scope).orElseThrow(), 999, 999)) {
                    named = named.replace(message.id(), of(message.id()));
                }
            }
            return named.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then");
        }
    }

    /** Clocks of several machines, each of which goes wrong in its own way. */
    private static final class ErraticClock extends Clock {

        private final Random random;

        ErraticClock(Random random) {
            this.random = random;
        }

        @Override
        public synchronized Instant instant() {
            return Instant.parse("2026-11-20T09:30:00Z").plusMillis(random.nextInt(3_600_000));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
