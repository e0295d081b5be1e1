package io.carillon.resolver.presence;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.topology.Input;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps records that are not what their topic should hold. */
final class Refusals {

    private final ProcessorContext<byte[], byte[]> context;
    private final DeadLetters letters;

    Refusals(ProcessorContext<byte[], byte[]> context, DeadLetters letters) {
        this.context = context;
        this.letters = letters;
    }

    void undecodable(Input input, String detail) {
        Refusal refusal = new Refusal(DeadLetterReason.UNDECODABLE, detail);
        ProducerRecord<byte[], byte[]> letter = letters.letter(input.failed(), List.of(refusal));
        context.forward(
                new Record<>(letter.key(), letter.value(), context.currentSystemTimeMs(), letter.headers()),
                PresenceSink.DEAD_LETTERS.node());
    }
}
