package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class CommandWorkTest {

    private static final String ANSWERS = "command.answers";
    private static final String LETTERS = "pet-service.dead-letters";

    private final Desk desk = new Desk();
    private final CommandWork work = desk.work();
    private final Share share = new Share(new TopicPartition("pet.commands", 0), 7);

    @Test
    void a_command_is_done_and_answered_where_the_asker_listens() {
        run(Desk.record(7, "room:general", "{}"));

        ProducerRecord<byte[], byte[]> answer = desk.producer.history().getFirst();
        assertThat(answer.topic()).isEqualTo(ANSWERS);
        assertThat(answer.partition()).isEqualTo(5);
        assertThat(answer.key()).isEqualTo("ses_1".getBytes(UTF_8));
        assertThat(desk.written(ANSWERS))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("cmd_1 for ses_1 of gw_1: {\"data\""));
        assertThat(share.resumeAt()).isEqualTo(8);
        assertThat(desk.meters
                        .get("carillon.pet.commands")
                        .tag("outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_refusal_is_answered_with_its_code_and_the_time_to_wait() {
        desk.handler = _ -> new Answer.Refused(Refusal.rateLimited("Too much.", Duration.ofMillis(40)));

        run(Desk.record(7, "room:general", "{}"));

        assertThat(desk.written(ANSWERS))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "\"code\": \"rate_limited\"", "\"message\": \"Too much.\"", "\"retry_after_ms\": 40"));
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void what_belongs_elsewhere_goes_there_as_it_is_and_is_answered_from_there() {
        desk.handler = _ -> new Answer.Elsewhere("room:general");
        ConsumerRecord<byte[], byte[]> record = Desk.record(7, "message:msg_1", "{'id': 'cmd_7'}");
        record.headers().add("ce_id", "cmd_7".getBytes(UTF_8)).add("ce_subject", "message:msg_1".getBytes(UTF_8));

        run(record);

        ProducerRecord<byte[], byte[]> forwarded = desk.producer.history().getFirst();
        assertThat(desk.producer.history()).hasSize(1);
        assertThat(forwarded.topic()).isEqualTo("pet.commands");
        assertThat(forwarded.partition()).isNull();
        assertThat(forwarded.key()).isEqualTo("room:general".getBytes(UTF_8));
        assertThat(forwarded.value()).isEqualTo(record.value());
        assertThat(forwarded.headers().headers("ce_subject"))
                .extracting(header -> new String(header.value(), UTF_8))
                .containsExactly("room:general");
        assertThat(header(forwarded, "ce_id")).isEqualTo("cmd_7");
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void what_is_no_command_is_kept_with_the_reason_and_answered_by_nobody() {
        run(Desk.record(7, "room:general", "{'type': 'pet.sing'}"));

        ProducerRecord<byte[], byte[]> letter = desk.producer.history().getFirst();
        assertThat(desk.producer.history()).hasSize(1);
        assertThat(letter.topic()).isEqualTo(LETTERS);
        assertThat(header(letter, "dead_letter_reason")).isEqualTo("unknown_command");
        assertThat(header(letter, "dead_letter_offset")).isEqualTo("7");
        assertThat(share.resumeAt()).isEqualTo(8);
        assertThat(desk.meters
                        .get("carillon.pet.dead.letters")
                        .tag("reason", "unknown_command")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_server_that_fails_is_waited_for() {
        AtomicInteger attempts = new AtomicInteger();
        desk.handler = _ -> {
            if (attempts.incrementAndGet() < 3) {
                throw new NoNodeAvailableException();
            }
            return Desk.DONE;
        };

        run(Desk.record(7, "room:general", "{}"));

        assertThat(attempts).hasValue(3);
        assertThat(desk.written(ANSWERS)).hasSize(1);
        assertThat(desk.written(LETTERS)).isEmpty();
        assertThat(desk.meters.get("carillon.pet.command.retries").counter().count())
                .isEqualTo(2);
    }

    @Test
    void a_command_that_fails_for_good_is_laid_aside_and_its_asker_told() {
        desk.handler = _ -> {
            throw new IllegalStateException("a bug");
        };

        run(Desk.record(7, "room:general", "{}"));

        assertThat(desk.written(LETTERS)).hasSize(1);
        assertThat(header(desk.producer.history().getFirst(), "dead_letter_reason"))
                .isEqualTo("unexpected_failure");
        assertThat(header(desk.producer.history().getFirst(), "dead_letter_detail"))
                .contains("a bug");
        assertThat(desk.written(ANSWERS)).singleElement().asString().contains("internal_error");
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void so_is_one_that_can_not_be_answered() {
        run(Desk.record(7, "room:general", "{'partition': -1}"));

        assertThat(desk.written(LETTERS)).hasSize(1);
        assertThat(desk.written(ANSWERS)).isEmpty();
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void and_one_that_can_not_even_be_read_for_a_reason_of_ours() {
        desk.readingFails = Optional.of(new IllegalStateException("a bug"));

        run(Desk.record(7, "room:general", "{}"));

        assertThat(desk.written(LETTERS)).hasSize(1);
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void as_long_as_it_can_not_be_laid_aside_it_is_tried_again() {
        desk.handler = _ -> {
            throw new IllegalStateException("a bug");
        };
        desk.producer.sendException = new RecordTooLargeException("2 MB");
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(Desk.record(7, "room:general", "{}")));

        await().untilAsserted(() -> assertThat(desk.meters
                        .get("carillon.pet.command.retries")
                        .counter()
                        .count())
                .isGreaterThan(3));
        assertThat(share.resumeAt()).isEqualTo(7);
        desk.producer.sendException = null;

        await().until(running::isDone);
        assertThat(desk.written(LETTERS)).hasSize(1);
        assertThat(share.resumeAt()).isEqualTo(8);
    }

    @Test
    void a_command_of_a_share_that_was_given_up_is_somebody_elses() {
        share.close();

        run(Desk.record(7, "room:general", "{}"));

        assertThat(desk.producer.history()).isEmpty();
        assertThat(share.resumeAt()).isEqualTo(7);
    }

    @Test
    void what_fails_because_this_instance_ends_is_not_laid_aside() {
        desk.handler = _ -> {
            share.close();
            throw new IllegalStateException("the session is closed");
        };

        run(Desk.record(7, "room:general", "{}"));

        assertThat(desk.producer.history()).isEmpty();
        assertThat(share.resumeAt()).isEqualTo(7);
        assertThat(share.awaitIdle(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void whoever_is_interrupted_lets_it_be() {
        desk.handler = _ -> {
            Thread.currentThread().interrupt();
            throw new InterruptException("the service ends");
        };

        run(Desk.record(7, "room:general", "{}"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(desk.producer.history()).isEmpty();
        assertThat(share.resumeAt()).isEqualTo(7);
    }

    private void run(ConsumerRecord<byte[], byte[]> record) {
        share.accepted(record.offset());
        work.run(record, share);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
