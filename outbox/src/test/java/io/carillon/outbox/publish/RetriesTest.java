package io.carillon.outbox.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final List<String> offered = new CopyOnWriteArrayList<>();
    private final Retries retries = new Retries(offered::add);

    @Test
    void an_aggregate_scheduled_twice_is_offered_once_and_can_be_scheduled_again() {
        retries.schedule("fam_1", Duration.ofMillis(50));
        retries.schedule("fam_1", Duration.ofMillis(1));
        retries.schedule("fam_2", Duration.ofMillis(100));
        await().untilAsserted(() -> assertThat(offered).containsExactly("fam_1", "fam_2"));

        retries.schedule("fam_1", Duration.ofMillis(1));

        await().untilAsserted(() -> assertThat(offered).containsExactly("fam_1", "fam_2", "fam_1"));
        retries.close();
    }

    @Test
    void once_closed_it_takes_no_more() {
        retries.close();

        retries.schedule("fam_1", Duration.ZERO);

        assertThat(offered).isEmpty();
    }
}
