package io.carillon.outbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.outbox.fixtures.AccountKeyspace;
import io.carillon.outbox.sweep.Leases.Lease;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack(Component.CASSANDRA)
class LeasesIT {

    private static final Duration TTL = Duration.ofMinutes(1);

    private static AccountKeyspace keyspace;

    @BeforeAll
    static void open(LocalStack stack) {
        keyspace = AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "resting");
    }

    @AfterAll
    static void close() {
        keyspace.close();
    }

    @Test
    void only_one_gets_it_until_it_is_given_back() {
        Lease mine = leases().of(11);
        Lease theirs = leases().of(11);

        assertThat(mine.take()).isTrue();
        assertThat(theirs.take()).isFalse();
        assertThat(mine.take()).isTrue();

        mine.release();
        assertThat(mine.keep()).isFalse();
        assertThat(theirs.take()).isTrue();
    }

    @Test
    void one_who_lost_it_learns_so_and_does_not_take_it_from_the_new_owner() {
        Lease mine = leases().of(12);
        assertThat(mine.take()).isTrue();
        keyspace.giveLease(12, "someone else", TTL);

        assertThat(mine.take()).isFalse();
        assertThat(mine.keep()).isFalse();
        mine.release();

        assertThat(keyspace.leaseOwners()).containsEntry(12, "someone else");
    }

    @Test
    void shards_are_leased_independently() {
        Lease one = leases().of(14);
        Lease other = leases().of(15);

        assertThat(one.take()).isTrue();
        assertThat(other.take()).isTrue();
    }

    private static Leases leases() {
        return new Leases(keyspace.session(), keyspace.table().keyspace(), TTL);
    }
}
