package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applies the same decisions to two sets of tables: once and in order to one, repeatedly and in any order to the other. */
@UsesLocalStack(CASSANDRA)
class RepeatedDecisionsIT {

    private static final long SEED = 20_261_128;
    private static final int ROOMS = 250;
    private static final int DECISIONS = 25;
    private static final int AT_ONCE = 8;

    private static final List<String> TABLES = List.of(
            "scope",
            "scope_by_user",
            "directory",
            "message",
            "message_by_id",
            "reply",
            "message_edit",
            "reaction",
            "reaction_by_user");

    private static ChatStore ordered;
    private static ChatStore shuffled;

    @BeforeAll
    static void open(LocalStack stack) {
        ordered = ChatStore.open(stack, "chat_ordered_it");
        shuffled = ChatStore.open(stack, "chat_shuffled_it");
    }

    @AfterAll
    static void close() {
        ordered.close();
        shuffled.close();
    }

    @Test
    void repeats_in_any_order_leave_the_same_tables() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> rooms = IntStream.range(0, ROOMS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> decideAndApply(i)))
                    .toList();
            for (Future<?> room : rooms) {
                room.get();
            }
        }

        for (String table : TABLES) {
            Set<String> expected = rows(ordered.session(), table);
            Set<String> found = rows(shuffled.session(), table);
            assertThat(expected).as(table).isNotEmpty();
            assertThat(without(found, expected)).as("too much in " + table).isEmpty();
            assertThat(without(expected, found)).as("too little in " + table).isEmpty();
        }
    }

    private static void decideAndApply(int number) {
        RandomRoom room = new RandomRoom("r" + number, SEED + number);
        List<Decision> decisions = room.decide(DECISIONS);

        decisions.forEach(ordered.projection()::apply);
        requireShown("r" + number, room);
        applyShuffled(decisions, new Random(SEED - number), shuffled.projection());
    }

    private static void requireShown(String name, RandomRoom room) {
        Scope scope = Scope.parse("room:" + name).orElseThrow();
        ScopeState state = ordered.scopes().view(scope, "nobody").state();
        assertThat(state.members()).isEqualTo(room.members().size());
        assertThat(state.lastNumber()).isEqualTo(room.messages());
        assertThat(state.lastStamp()).isEqualTo(room.lastStamp());
        assertThat(ordered.scopes().members(scope, "", 10).stream()
                        .collect(Collectors.toMap(Member::userId, Member::role)))
                .isEqualTo(room.members());
        assertThat(ordered.messages().before(scope, Long.MAX_VALUE, 1_000)).hasSize((int) room.messages());
    }

    /** Only answers wait until their parent has a place, which in the service it has before anybody can answer. */
    private static void applyShuffled(List<Decision> decisions, Random random, Projection projection) {
        List<Decision> left = new ArrayList<>(decisions);
        left.addAll(decisions);
        Collections.shuffle(left, random);
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            Decision next = left.stream()
                    .filter(decision -> placed.containsAll(parents(decision)))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            projection.apply(next);
            placed.addAll(sent(next));
        }
    }

    private static List<String> parents(Decision decision) {
        return messages(decision).stream()
                .map(ChatMessageSent::getParentId)
                .filter(RepeatedDecisionsIT::isThere)
                .toList();
    }

    private static boolean isThere(@Nullable String id) {
        return id != null;
    }

    private static List<String> sent(Decision decision) {
        return messages(decision).stream().map(ChatMessageSent::getId).toList();
    }

    private static List<ChatMessageSent> messages(Decision decision) {
        List<ChatMessageSent> messages = new ArrayList<>();
        decision.events().forEach(event -> {
            SpecificRecord content = event.record();
            if (content instanceof ChatMessageSent message) {
                messages.add(message);
            }
        });
        return messages;
    }

    private static Set<String> rows(CqlSession session, String table) {
        return session.execute("SELECT * FROM " + table).all().stream()
                .map(Row::getFormattedContents)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
