package io.carillon.gateway.pusher.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 3);

    private final Progress progress = new Progress();

    @Test
    void what_was_not_delivered_is_read_again_after_a_crash() {
        progress.begin(PARTITION, 10);
        progress.read(PARTITION, 10, 0);
        progress.read(PARTITION, 11, 2);
        progress.read(PARTITION, 12, 1);
        assertThat(committed()).isEqualTo(11);
        assertThat(progress.waiting()).isEqualTo(3);

        progress.delivered(PARTITION, 12);
        progress.delivered(PARTITION, 11);
        assertThat(committed()).isEqualTo(11);

        progress.delivered(PARTITION, 11);
        assertThat(committed()).isEqualTo(13);
        assertThat(progress.waiting()).isZero();
    }

    @Test
    void what_belongs_to_another_gateway_by_now_is_of_no_interest() {
        progress.begin(PARTITION, 0);
        progress.read(PARTITION, 0, 2);
        progress.end(PARTITION);
        progress.delivered(PARTITION, 0);

        assertThat(progress.waiting()).isZero();
        assertThat(progress.offsets()).isEmpty();
    }

    private long committed() {
        return progress.offsets()
                .getOrDefault(PARTITION, new OffsetAndMetadata(0))
                .offset();
    }
}
