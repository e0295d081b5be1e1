package io.carillon.commandlog.reading;

import static io.carillon.commandlog.reading.ManualConsumer.ONE;
import static io.carillon.commandlog.reading.ManualConsumer.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private final Desk desk = new Desk();
    private final Listener listener = new Listener();
    private final ManualConsumer consumer = new ManualConsumer();
    private final LookBack lookBack = new LookBack(desk.decoder, listener, Desk.CLOCK);

    @Test
    void partitions_are_read_from_where_the_time_begins_that_is_looked_back_on() {
        consumer.log(ZERO, 7, 100);

        assertThat(lookBack.places(consumer, List.of(ZERO, ONE))).isEqualTo(Map.of(ZERO, 7L));
        assertThat(consumer.askedFor()).containsOnly(Desk.NOW.minusSeconds(18).toEpochMilli());
    }

    @Test
    void where_nobody_looks_back_the_log_is_not_even_asked() {
        consumer.failToSayTimes(true);

        assertThat(new LookBack(desk.decoder, PartitionListener.NONE, Desk.CLOCK).places(consumer, List.of(ZERO)))
                .isEmpty();
    }

    @Test
    void what_can_not_be_read_is_passed_over() {
        desk.readingFails = Optional.of(new TimeoutException("the registry is late"));
        lookBack.show(Desk.record(1, "room:a", "{'id': 'one'}"));
        desk.readingFails = Optional.empty();
        lookBack.show(Desk.record(2, "room:a", "{'type': 'pet.sing'}"));
        lookBack.show(Desk.record(3, "room:a", "{'id': 'three'}"));

        assertThat(listener.heard).containsExactly("was done: three");
    }
}
