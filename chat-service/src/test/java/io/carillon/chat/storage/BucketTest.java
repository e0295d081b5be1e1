package io.carillon.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "1000, 0", "1001, 1", "2000, 1", "2001, 2"})
    void a_thousand_numbers_share_a_bucket(long number, long bucket) {
        assertThat(Bucket.of(number)).isEqualTo(bucket);
    }

    @Test
    void going_back_reads_as_many_buckets_as_it_needs() {
        assertThat(Bucket.descend(2_001, 1_002, BucketTest::numbers))
                .hasSize(1_002)
                .startsWith(2_001L, 2_000L)
                .endsWith(1_000L);
        assertThat(Bucket.descend(5, 3, BucketTest::numbers)).containsExactly(5L, 4L, 3L);
        assertThat(Bucket.descend(2, 3, BucketTest::numbers)).containsExactly(2L, 1L);
    }

    @Test
    void before_the_first_there_is_nothing() {
        assertThat(Bucket.descend(0, 3, BucketTest::numbers)).isEmpty();
        assertThat(Bucket.descend(Long.MIN_VALUE, 3, BucketTest::numbers)).isEmpty();
    }

    private static List<Long> numbers(long bucket, long newest, int limit) {
        long first = bucket * 1_000 + 1;
        long last = Math.min(newest, first + 999);
        return LongStream.rangeClosed(first, last)
                .mapToObj(i -> last + first - i)
                .limit(limit)
                .toList();
    }
}
