package io.carillon.family.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Ids;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void a_familys_bucket_never_changes_because_it_stands_in_stored_keys() {
        assertThat(Bucket.of("fam_01KAG9V0A1B2C3D4E5F6G7H8J9")).isEqualTo(15);
        assertThat(Bucket.of("fam_1")).isEqualTo(4);
    }

    @Test
    void families_made_one_after_the_other_spread_over_all_buckets() {
        int[] families = new int[Bucket.COUNT];
        IntStream.range(0, 1600).forEach(_ -> families[Bucket.of(Ids.next("fam"))]++);

        assertThat(Arrays.stream(families).boxed()).allMatch(inBucket -> inBucket > 50 && inBucket < 200);
    }
}
