package io.carillon.gateway.commands;

import io.carillon.gateway.log.DeadLetters;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings the services' answers to the commands that wait for them. Thread-safe. */
final class CommandAnswers {

    private final AnswerDecoder decoder;
    private final OpenCommands open;
    private final Settlement settlement;
    private final DeadLetters deadLetters;
    private final CommandMetrics metrics;

    CommandAnswers(
            AnswerDecoder decoder,
            OpenCommands open,
            Settlement settlement,
            DeadLetters deadLetters,
            CommandMetrics metrics) {
        this.decoder = decoder;
        this.open = open;
        this.settlement = settlement;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * Takes one record of {@code command.answers}.
     *
     * @throws io.carillon.schemas.registry.RegistryUnavailableException when the record may be readable later
     */
    void take(ConsumerRecord<byte[], byte[]> entry) {
        switch (decoder.decode(entry)) {
            case ServiceAnswer.Done(String session, String command, String result) ->
                closed(session, command).ifPresent(waiting -> settlement.done(waiting, result));
            case ServiceAnswer.Refused refused ->
                closed(refused.sessionId(), refused.commandId())
                        .ifPresent(waiting ->
                                settlement.refused(waiting, refused.code(), refused.message(), refused.retryAfter()));
            case ServiceAnswer.Foreign() -> {}
            case ServiceAnswer.Unreadable(var why) -> deadLetters.report(entry, why);
        }
    }

    private Optional<OpenCommand> closed(String sessionId, String commandId) {
        Optional<OpenCommand> waiting = open.close(sessionId, commandId);
        if (waiting.isEmpty()) {
            metrics.dropped();
        }
        return waiting;
    }
}
