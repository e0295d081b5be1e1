package io.carillon.localstack;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.carillon.localstack.junit.UsesLocalStack;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraIT {
    private final LocalStack stack;

    CassandraIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void a_killed_node_comes_back_on_its_port_with_schema_and_rows() {
        try (CqlSession session = connect()) {
            session.execute("CREATE KEYSPACE survives WITH replication = "
                    + "{'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE survives.greetings (id int PRIMARY KEY, text text)");
            session.execute("INSERT INTO survives.greetings (id, text) VALUES (1, 'ding dong')");
        }

        stack.server(CASSANDRA).kill();
        stack.server(CASSANDRA).start();

        try (CqlSession session = connect()) {
            ResultSet rows = session.execute("SELECT text FROM survives.greetings WHERE id = 1");
            assertThat(rows).extracting(row -> row.getString("text")).containsExactly("ding dong");
        }
    }

    private CqlSession connect() {
        return CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .build();
    }
}
