package io.carillon.resolver.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class FanoutTest {

    private static final PartitionLayout TWELVE = new PartitionLayout(12);
    private static final RecordLimit ROOMY = new RecordLimit(900_000, 10_000);

    private final List<Batch> batches = new ArrayList<>();

    @Test
    void all_recipients_of_a_batch_live_in_the_partition_its_key_hashes_to() {
        spread(TWELVE, ROOMY, 0, 500);
        assertThat(batches)
                .hasSize(12)
                .allSatisfy(batch -> assertThat(batch.recipients())
                        .allMatch(user -> defaultPartition(user) == defaultPartition(batch.key())));
    }

    @Test
    void every_recipient_is_in_exactly_one_batch_and_batches_are_sorted() {
        spread(TWELVE, ROOMY, 0, 500);
        assertThat(batches.stream().flatMap(batch -> batch.recipients().stream()))
                .containsExactlyInAnyOrderElementsOf(users(500));
        assertThat(batches).allSatisfy(batch -> assertThat(batch.recipients()).isSorted());
    }

    @Test
    void a_partition_with_many_recipients_gets_numbered_batches() {
        spread(new PartitionLayout(1), new RecordLimit(900_000, 10), 0, 25);
        assertThat(batches).extracting(Batch::index).containsExactly(0, 1, 2);
        assertThat(batches).extracting(batch -> batch.recipients().size()).containsExactly(10, 10, 5);
    }

    @Test
    void a_batch_and_its_data_stay_below_the_byte_limit() {
        int data = 10_000;
        spread(new PartitionLayout(1), new RecordLimit(20_000, 10_000), data, 1_000);
        assertThat(batches)
                .hasSizeGreaterThan(1)
                .allSatisfy(batch -> assertThat(batch.recipients().stream()
                                        .mapToInt(String::length)
                                        .sum()
                                + data)
                        .isLessThan(20_000));
    }

    @Test
    void nobody_needs_no_batch() {
        spread(TWELVE, ROOMY, 0, 0);
        assertThat(batches).isEmpty();
    }

    private void spread(PartitionLayout layout, RecordLimit limit, int dataBytes, int users) {
        Fanout fanout = new Fanout(layout, limit, dataBytes, batches::add);
        users(users).forEach(fanout::add);
        fanout.finish();
    }

    private static List<String> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "user_%026d".formatted(n))
                .toList();
    }

    private static int defaultPartition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), 12);
    }
}
