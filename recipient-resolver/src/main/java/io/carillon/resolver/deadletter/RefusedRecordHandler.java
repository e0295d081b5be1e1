package io.carillon.resolver.deadletter;

import io.carillon.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Decides about records that Kafka does not take. One that is too large will be too large for ever: the event that
 * caused it becomes a dead letter. Other errors are Kafka's own and are tried again.
 */
public final class RefusedRecordHandler implements ProductionExceptionHandler {

    private DeadLetters letters;

    @SuppressWarnings("NullAway.Init") // Streams calls configure before anything else
    public RefusedRecordHandler() {}

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> refused, Exception exception) {
        return switch (exception) {
            case RecordTooLargeException e -> Response.resume(List.of(letterFor(context, refused, e)));
            case RetriableException _ -> Response.retry();
            default -> Response.fail();
        };
    }

    private ProducerRecord<byte[], byte[]> letterFor(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> refused, RecordTooLargeException cause) {
        if (refused.topic().equals(Topics.RESOLVER_DEAD_LETTERS.name())) {
            return letters.withoutValue(refused);
        }
        String detail = "a record for " + refused.topic() + ": " + cause.getMessage();
        return letters.letter(
                SourceRecord.of(context), List.of(new Refusal(DeadLetterReason.RECORD_TOO_LARGE, detail)));
    }
}
