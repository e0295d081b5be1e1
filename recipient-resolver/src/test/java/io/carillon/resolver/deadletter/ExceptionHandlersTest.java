package io.carillon.resolver.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExceptionHandlersTest {

    private static final byte[] KEY = "family:1".getBytes(UTF_8);
    private static final byte[] VALUE = {0, 1, 2};
    private static final ErrorHandlerContext CONTEXT = new DefaultErrorHandlerContext(
            null, "family.events", 3, 42, new RecordHeaders(), "resolve-events", new TaskId(0, 3), 0, KEY, VALUE);
    private static final Record<byte[], byte[]> RECORD = new Record<>(KEY, VALUE, 0);

    private final RefusedRecordHandler refused = new RefusedRecordHandler();
    private final FaultHandler faults = new FaultHandler();

    @BeforeEach
    void configure() {
        Map<String, Object> configs = Map.of(DeadLetters.CONFIG, new DeadLetters(new SimpleMeterRegistry()));
        refused.configure(configs);
        faults.configure(configs);
    }

    @Test
    void an_event_whose_notification_kafka_finds_too_large_becomes_a_dead_letter() {
        ProductionExceptionHandler.Response response = refused.handleError(
                CONTEXT, new ProducerRecord<>(Topics.USER_NOTIFICATIONS.name(), VALUE), new RecordTooLargeException());
        assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.RESUME);
        assertLetter(response.deadLetterQueueRecords(), "record_too_large");
    }

    @Test
    void a_dead_letter_that_is_too_large_is_kept_without_its_value() {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.RESOLVER_DEAD_LETTERS.name(), null, KEY, VALUE);
        letter.headers().add(DeadLetterHeaders.REASON, "not_wire_format".getBytes(UTF_8));
        ProductionExceptionHandler.Response response =
                refused.handleError(CONTEXT, letter, new RecordTooLargeException());
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(kept -> {
            assertThat(kept.topic()).isEqualTo(Topics.RESOLVER_DEAD_LETTERS.name());
            assertThat(kept.key()).isEqualTo(KEY);
            assertThat(kept.value()).isNull();
            assertThat(kept.headers()).isEqualTo(letter.headers());
        });
    }

    @Test
    void what_kafka_may_take_later_is_tried_again_and_what_it_forbids_stops_the_thread() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.USER_NOTIFICATIONS.name(), VALUE);
        assertThat(refused.handleError(CONTEXT, record, new TimeoutException()).result())
                .isEqualTo(ProductionExceptionHandler.Result.RETRY);
        assertThat(refused.handleError(CONTEXT, record, new TopicAuthorizationException("no"))
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    @Test
    void a_defect_that_one_record_brings_out_costs_that_record_only() {
        ProcessingExceptionHandler.Response response =
                faults.handleError(CONTEXT, RECORD, new IllegalStateException("a defect"));
        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertLetter(response.deadLetterQueueRecords(), "unexpected_failure");
    }

    @Test
    void a_fault_of_kafka_or_the_store_is_not_the_records_fault() {
        ProcessingExceptionHandler.Response response =
                faults.handleError(CONTEXT, RECORD, new KafkaException("disk full"));
        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    @Test
    void a_handler_without_its_dead_letters_does_not_start() {
        assertThatThrownBy(() -> new FaultHandler().configure(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(DeadLetters.CONFIG);
    }

    private static void assertLetter(List<ProducerRecord<byte[], byte[]>> letters, String reason) {
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.RESOLVER_DEAD_LETTERS.name());
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.value()).isEqualTo(VALUE);
            assertThat(text(letter, DeadLetterHeaders.REASON)).isEqualTo(reason);
            assertThat(text(letter, DeadLetterHeaders.OFFSET)).isEqualTo("42");
        });
    }

    private static String text(ProducerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), UTF_8);
    }
}
