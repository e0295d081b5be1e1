package io.carillon.resolver.deadletter;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about exceptions out of a processor. What Kafka, the state store or the registry throws has nothing to do
 * with the record: the thread ends and its successor reads the record again. Anything else is a defect that this record
 * brings out, and would bring out at every reading: the record becomes a dead letter, and the partition goes on.
 */
public final class FaultHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    private DeadLetters letters;

    @SuppressWarnings("NullAway.Init") // Streams calls configure before anything else
    public FaultHandler() {}

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException) {
            return Response.fail();
        }
        LOG.atError().addKeyValue("task", context.taskId()).setCause(exception).log("A record cannot be processed");
        Refusal refusal = new Refusal(DeadLetterReason.UNEXPECTED_FAILURE, exception.toString());
        return Response.resume(List.of(letters.letter(SourceRecord.of(context), List.of(refusal))));
    }
}
