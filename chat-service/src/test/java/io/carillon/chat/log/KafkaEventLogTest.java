package io.carillon.chat.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.carillon.chat.decisions.SealedEvent;
import io.carillon.commandlog.reading.KafkaWrites;
import io.carillon.events.chat.NetworkMemberLeft;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaEventLog log = new KafkaEventLog(new KafkaWrites(producer));

    @Test
    void an_event_is_written_under_its_scope_with_its_headers_to_the_byte() {
        CompletableFuture<Void> writing = write(event(1));
        await().until(() -> producer.completeNext());
        writing.join();

        ProducerRecord<byte[], byte[]> record = producer.history().getFirst();
        assertThat(record.topic()).isEqualTo("chat.events");
        assertThat(record.partition()).isNull();
        assertThat(record.key()).isEqualTo("room:general".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo(new byte[] {1});
        assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo("evt_1".getBytes(UTF_8));
    }

    @Test
    void the_next_is_written_when_the_one_before_is_there_for_good() {
        CompletableFuture<Void> writing = write(event(1), event(2));
        await().until(() -> producer.history().size() == 1);

        assertThat(writing).isNotDone();
        assertThat(producer.completeNext()).isTrue();
        await().until(() -> producer.history().size() == 2);
        assertThat(producer.completeNext()).isTrue();
        writing.join();
    }

    @Test
    void after_one_that_was_given_up_there_is_no_other() {
        CompletableFuture<Void> writing = write(event(1), event(2));
        await().until(() -> producer.errorNext(new TimeoutException("late")));

        assertThatThrownBy(writing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(producer.history()).hasSize(1);
    }

    private CompletableFuture<Void> write(SealedEvent... events) {
        return CompletableFuture.runAsync(() -> log.write("room:general", List.of(events)));
    }

    private static SealedEvent event(int number) {
        return new SealedEvent(
                new NetworkMemberLeft("net-1", "bob", (long) number, Instant.EPOCH),
                Map.of("ce_id", "evt_" + number),
                ByteBuffer.wrap(new byte[] {(byte) number}));
    }
}
