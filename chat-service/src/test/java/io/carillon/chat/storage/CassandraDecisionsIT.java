package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraDecisionsIT {

    private static ChatStore store;
    private static CassandraDecisions decisions;

    @BeforeAll
    static void open(LocalStack stack) {
        store = ChatStore.open(stack);
        decisions = store.decisions();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void a_command_nobody_decided_has_no_decision() {
        assertThat(decisions.find(Ids.next("cmd"))).isEmpty();
    }

    @Test
    void a_decision_is_found_again_with_its_events_byte_for_byte() {
        Decision decision = proposal(1_000);

        assertThat(decisions.decide(decision)).isEqualTo(decision);
        assertThat(decisions.find(decision.commandId())).contains(decision);
        assertThat(decisions.find(decision.commandId()).orElseThrow().events())
                .extracting(SealedEvent::value)
                .isEqualTo(decision.events().stream().map(SealedEvent::value).toList());
    }

    @Test
    void a_decision_without_events_is_kept_too() {
        Decision nothing = ChatStore.decision("room:a", 7);

        decisions.decide(nothing);

        assertThat(decisions.find(nothing.commandId())).contains(nothing);
    }

    @Test
    void storing_leaves_the_bytes_to_whoever_tells_of_them() {
        Decision decision = proposal(1_000);
        int bytes = decision.events().getFirst().value().remaining();

        decisions.decide(decision);
        Decision found = decisions.decide(decision);

        assertThat(decision.events().getFirst().value().remaining()).isEqualTo(bytes);
        assertThat(found.events().getFirst().value().remaining()).isEqualTo(bytes);
    }

    @Test
    void a_command_that_was_decided_stays_decided() {
        Decision first = proposal(1_000);
        Decision second = again(first, 2_000);
        decisions.decide(first);

        assertThat(decisions.decide(second)).isEqualTo(first);
        assertThat(decisions.find(first.commandId())).contains(first);
    }

    @Test
    void a_proposal_whose_answer_was_lost_finds_itself() {
        Decision decision = proposal(1_000);
        decisions.decide(decision);

        assertThat(decisions.decide(decision)).isEqualTo(decision);
    }

    @Test
    void of_many_proposals_for_one_command_all_get_the_same_decision() throws Exception {
        for (int round = 0; round < 10; round++) {
            Decision one = proposal(1_000);
            List<Callable<Decision>> rivals = IntStream.range(0, 4)
                    .<Callable<Decision>>mapToObj(i -> () -> decisions.decide(again(one, 1_000 + i)))
                    .toList();
            List<Decision> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Decision> outcome : threads.invokeAll(rivals)) {
                    outcomes.add(outcome.get());
                }
            }

            assertThat(new HashSet<>(outcomes)).hasSize(1);
            assertThat(decisions.find(one.commandId())).contains(outcomes.getFirst());
        }
    }

    @Test
    void decisions_expire_after_commands_have_left_their_topic() {
        Decision decision = proposal(1_000);
        decisions.decide(decision);

        assertThat(store.session()
                        .execute("SELECT ttl(answer) FROM decision WHERE command_id = ?", decision.commandId())
                        .all())
                .singleElement()
                .satisfies(row -> assertThat(row.getInt(0)).isBetween(7 * 86_400, 8 * 86_400));
    }

    private static Decision proposal(long stamp) {
        String room = Ids.next("r");
        return ChatStore.decision(
                "room:" + room,
                stamp,
                Events.created(room),
                Events.joined(room, "user_anna", "owner", 1),
                Events.sent(room, Ids.next("msg"), 1));
    }

    private static Decision again(Decision first, long stamp) {
        return new Decision(first.commandId(), first.scope(), stamp, first.answer(), first.events());
    }
}
