package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;

/** Executes a conditional statement that may be repeated: one that was applied finds that nothing is left to do. */
public final class ConditionalStatement {

    private static final int MAX_ATTEMPTS = 3;

    private ConditionalStatement() {}

    /**
     * Many who want the same row at once make the server give up on some of them, without telling whether in vain.
     *
     * @throws DriverException if it can't be executed, or every answer was lost
     */
    public static ResultSet execute(CqlSession session, BoundStatement statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                return session.execute(statement);
            } catch (DriverException e) {
                LostAnswer.require(e);
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
