package io.carillon.outbox.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.Outcome.Committed;
import io.carillon.outbox.Outcome.NotCommitted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lost answers, which a real server can't be made to give when they are wanted. */
class ConditionalBatchTest {

    private static final long VERSION = 7;
    private static final BatchStatement BATCH = BatchStatement.newInstance(BatchType.UNLOGGED);
    private static final List<OutboxEvent> EVENTS =
            List.of(new OutboxEvent("topic", "key", Map.of(OutboxEvent.ID, "evt_1"), new byte[0]));

    private final CqlSession session = mock(CqlSession.class);
    private final Outbox outbox = mock(Outbox.class);
    private final ResultSet applied = answer(true);
    private final ResultSet notApplied = answer(false);
    private final ConditionalBatch batch = new ConditionalBatch(session, outbox);

    @Test
    void an_applied_batch_is_committed_without_a_question() {
        when(session.execute(BATCH)).thenReturn(applied);

        assertThat(execute()).isEqualTo(BatchResult.COMMITTED);
        verify(outbox, never()).readBack(any(), any(long.class), any());
    }

    @Test
    void a_batch_that_was_not_applied_is_a_conflict() {
        when(session.execute(BATCH)).thenReturn(notApplied);

        assertThat(execute()).isEqualTo(BatchResult.CONFLICT);
    }

    @Test
    void a_lost_answer_to_an_applied_batch_is_a_commit() {
        when(session.execute(BATCH)).thenThrow(lostAnswer());
        when(readBack()).thenReturn(new Committed());

        assertThat(execute()).isEqualTo(BatchResult.COMMITTED);
        verify(session, times(1)).execute(BATCH);
    }

    @Test
    void a_batch_that_got_lost_is_sent_again_as_it_is() {
        when(session.execute(BATCH)).thenThrow(lostAnswer()).thenReturn(applied);
        when(readBack()).thenReturn(new NotCommitted(VERSION));

        assertThat(execute()).isEqualTo(BatchResult.COMMITTED);
        verify(session, times(2)).execute(BATCH);
    }

    @Test
    void a_batch_applied_late_is_recognised_when_its_repetition_fails() {
        when(session.execute(BATCH)).thenThrow(lostAnswer()).thenReturn(notApplied);
        when(readBack()).thenReturn(new NotCommitted(VERSION)).thenReturn(new Committed());

        assertThat(execute()).isEqualTo(BatchResult.COMMITTED);
    }

    @Test
    void a_batch_that_got_lost_while_somebody_else_was_faster_is_a_conflict() {
        when(session.execute(BATCH)).thenThrow(lostAnswer());
        when(readBack()).thenReturn(new NotCommitted(VERSION + 1));

        assertThat(execute()).isEqualTo(BatchResult.CONFLICT);
        verify(session, times(1)).execute(BATCH);
    }

    @Test
    void when_every_answer_is_lost_the_failure_is_told() {
        when(session.execute(BATCH)).thenThrow(lostAnswer());
        when(readBack()).thenReturn(new NotCommitted(VERSION));

        assertThatThrownBy(this::execute).isInstanceOf(DriverTimeoutException.class);
    }

    @Test
    void a_batch_that_never_left_is_a_failure_and_no_question() {
        when(session.execute(BATCH)).thenThrow(new NoNodeAvailableException());

        assertThatThrownBy(this::execute).isInstanceOf(NoNodeAvailableException.class);
        verify(outbox, never()).readBack(any(), any(long.class), any());
    }

    private BatchResult execute() {
        return batch.execute(BATCH, "fam_1", VERSION, EVENTS);
    }

    private io.carillon.outbox.Outcome readBack() {
        return outbox.readBack("fam_1", VERSION + 1, "evt_1");
    }

    private static DriverTimeoutException lostAnswer() {
        return new DriverTimeoutException("no answer");
    }

    private static ResultSet answer(boolean applied) {
        ResultSet result = mock(ResultSet.class);
        when(result.wasApplied()).thenReturn(applied);
        return result;
    }
}
