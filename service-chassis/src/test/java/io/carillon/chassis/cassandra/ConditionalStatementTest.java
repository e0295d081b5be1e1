package io.carillon.chassis.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import org.junit.jupiter.api.Test;

/** Lost answers, which a real server can't be made to give when they are wanted. */
class ConditionalStatementTest {

    private final CqlSession session = mock(CqlSession.class);
    private final BoundStatement statement = mock(BoundStatement.class);
    private final ResultSet answer = mock(ResultSet.class);

    @Test
    void a_statement_whose_answer_is_lost_is_executed_again() {
        when(session.execute(statement)).thenThrow(lost()).thenThrow(lost()).thenReturn(answer);

        assertThat(ConditionalStatement.execute(session, statement)).isSameAs(answer);
    }

    @Test
    void when_every_answer_is_lost_the_failure_is_told() {
        when(session.execute(statement)).thenThrow(lost());

        assertThatThrownBy(() -> ConditionalStatement.execute(session, statement))
                .isInstanceOf(DriverTimeoutException.class);
        verify(session, times(3)).execute(statement);
    }

    @Test
    void a_statement_that_never_left_is_a_failure_at_once() {
        when(session.execute(statement)).thenThrow(new NoNodeAvailableException());

        assertThatThrownBy(() -> ConditionalStatement.execute(session, statement))
                .isInstanceOf(NoNodeAvailableException.class);
        verify(session, times(1)).execute(statement);
    }

    private static DriverTimeoutException lost() {
        return new DriverTimeoutException("no answer");
    }
}
