package io.carillon.chassis.cassandra;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class MissingKeyspaceIT {

    private final LocalStack stack;

    MissingKeyspaceIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void a_missing_keyspace_stops_the_start_and_the_operator_is_told_what_to_do() {
        assertThatThrownBy(() -> sessionsOf("never_created").open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never_created")
                .hasMessageContaining("carillon.migrations.create-keyspace");
    }

    @Test
    void a_missing_keyspace_is_created_where_that_is_wanted() {
        sessionsOf("created_once").openCreating().close();

        try (CqlSession session = sessionsOf("created_once").open()) {
            assertThat(session.getKeyspace())
                    .hasValueSatisfying(name -> assertThat(name.asInternal()).isEqualTo("created_once"));
        }
    }

    private KeyspaceSessions sessionsOf(String keyspace) {
        return new KeyspaceSessions(() -> builder(keyspace), keyspace);
    }

    private CqlSessionBuilder builder(String keyspace) {
        return CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .withKeyspace(keyspace);
    }
}
