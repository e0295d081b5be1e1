package io.carillon.outbox.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.Outcome;
import io.carillon.outbox.OutcomeLostException;
import io.carillon.outbox.fixtures.AccountKeyspace;
import io.carillon.outbox.fixtures.Accounts;
import io.carillon.outbox.fixtures.Outboxes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class AggregateRowsIT {

    private static AccountKeyspace keyspace;
    private static Outbox outbox;
    private static Accounts accounts;
    private static AggregateRows rows;

    private final String account = Accounts.newId();

    @BeforeAll
    static void open(LocalStack stack) {
        keyspace = AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "resting");
        outbox = Outboxes.open(keyspace, stack.kafkaBootstrapServers());
        accounts = new Accounts(keyspace, outbox, "account.events");
        rows = new AggregateRows(keyspace.session(), keyspace.table(), 2);
    }

    @AfterAll
    static void close() {
        outbox.close();
        keyspace.close();
    }

    @Test
    void an_aggregate_that_does_not_exist_is_settled() {
        assertThat(rows.settle(account)).isEqualTo(new AggregateState(0, 0));
        assertThat(rows.after(account, 0)).isEmpty();
    }

    @Test
    void committed_events_read_back_page_by_page_with_ballots_that_never_decrease() {
        List<OutboxEvent> events = accounts.commit(account, 1);
        accounts.commit(account, 2);

        assertThat(rows.read(account)).isEqualTo(new AggregateState(3, 0));
        List<CommittedEvent> page = rows.after(account, 0);
        assertThat(page).extracting(CommittedEvent::sequence).containsExactly(1L, 2L);
        assertThat(page.getFirst().event()).usingRecursiveComparison().isEqualTo(events.getFirst());
        assertThat(page.getFirst().ballotMicros()).isLessThan(page.getLast().ballotMicros());
        assertThat(rows.after(account, 2)).extracting(CommittedEvent::sequence).containsExactly(3L);
    }

    @Test
    void the_furthest_mark_stays_even_if_another_arrives_after_it() {
        accounts.commit(account, 1);
        accounts.commit(account, 1);
        List<CommittedEvent> committed = rows.after(account, 0);

        rows.publishedThrough(account, committed.getLast());
        rows.publishedThrough(account, committed.getFirst());

        assertThat(rows.read(account)).isEqualTo(new AggregateState(2, 2));
    }

    @Test
    void of_two_marks_within_one_batch_the_furthest_stays_too() {
        accounts.commit(account, 2);
        List<CommittedEvent> committed = rows.after(account, 0);

        rows.publishedThrough(account, committed.getLast());
        rows.publishedThrough(account, committed.getFirst());

        assertThat(rows.read(account)).isEqualTo(new AggregateState(2, 2));
    }

    @Test
    void removal_spares_what_was_committed_after_the_given_instant() {
        accounts.commit(account, 1);
        accounts.commit(account, 1);
        Instant second = rows.after(account, 0).getLast().committedAt();

        rows.remove(account, 2, second.minusNanos(1_000));

        assertThat(rows.after(account, 0)).extracting(CommittedEvent::sequence).containsExactly(2L);
    }

    @Test
    void removal_spares_what_is_not_published() {
        accounts.commit(account, 2);

        rows.remove(account, 1, Instant.now().plusSeconds(60));

        assertThat(rows.after(account, 0)).extracting(CommittedEvent::sequence).containsExactly(2L);
    }

    @Test
    void a_committed_batch_is_recognised_before_and_after_its_publication() {
        List<OutboxEvent> events = accounts.commit(account, 2);

        assertThat(rows.readBack(account, 1, events.getFirst().id())).isEqualTo(new Outcome.Committed());
        rows.publishedThrough(account, rows.after(account, 0).getLast());
        assertThat(rows.readBack(account, 2, events.getLast().id())).isEqualTo(new Outcome.Committed());
    }

    @Test
    void a_batch_that_never_arrived_is_not_committed() {
        accounts.commit(account, 1);

        assertThat(rows.readBack(account, 2, "evt_mine")).isEqualTo(new Outcome.NotCommitted(1));
    }

    @Test
    void a_batch_that_lost_against_another_is_not_committed() {
        accounts.commit(account, 1);
        List<OutboxEvent> mine = List.of(accounts.event(account, 1));

        assertThat(accounts.tryCommit(account, 0, mine)).isFalse();

        assertThat(rows.readBack(account, 1, mine.getFirst().id())).isEqualTo(new Outcome.NotCommitted(1));
    }

    @Test
    void asking_after_the_row_was_removed_is_an_error_not_a_guess() {
        List<OutboxEvent> events = accounts.commit(account, 1);
        rows.remove(account, 1, Instant.now().plusSeconds(60));

        assertThatExceptionOfType(OutcomeLostException.class)
                .isThrownBy(() -> rows.readBack(account, 1, events.getFirst().id()))
                .withMessageContaining(account);
    }
}
