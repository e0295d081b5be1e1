package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    @Test
    void they_hold_the_scopes_that_kafkas_producer_puts_there() {
        Partitions two = new Partitions(Set.of(3, 7), 12);

        assertThat(IntStream.range(0, 100).mapToObj(i -> "room:" + i))
                .allSatisfy(scope -> assertThat(two.hold(scope))
                        .isEqualTo(Set.of(3, 7).contains(BuiltInPartitioner.partitionForKey(Utils.utf8(scope), 12))));
    }

    @Test
    void none_hold_nothing() {
        assertThat(new Partitions(Set.of(), 0).hold("room:general")).isFalse();
    }
}
