package io.carillon.gateway.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.FrameCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what services answer, strictly: it becomes part of frames. Thread-safe. */
final class AnswerDecoder {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final ValueReader values;
    private final GatewayId gateway;

    AnswerDecoder(ValueReader values, GatewayId gateway) {
        this.values = values;
        this.gateway = gateway;
    }

    /**
     * Reads one record.
     *
     * @throws io.carillon.schemas.registry.RegistryUnavailableException when the record may be readable later
     */
    ServiceAnswer decode(ConsumerRecord<byte[], byte[]> entry) {
        return values.read(entry, this::checked, ServiceAnswer.Unreadable::new);
    }

    private ServiceAnswer checked(IndexedRecord value) {
        if (!(value instanceof CommandAnswer answer)) {
            return unreadable("not_an_answer", "The record is not a CommandAnswer.");
        }
        if (!answer.getGatewayId().equals(gateway.value())) {
            return new ServiceAnswer.Foreign();
        }
        return switch (answer.getOutcome()) {
            case CommandDone done -> done(answer, done);
            case CommandRefused refused -> refused(answer, refused);
            case null, default -> unreadable("not_an_answer", "The record has an outcome of an unknown kind.");
        };
    }

    private static ServiceAnswer done(CommandAnswer answer, CommandDone done) {
        String result = UTF_8.decode(done.getData().duplicate()).toString();
        return FrameCodec.isObject(result)
                ? new ServiceAnswer.Done(answer.getSessionId(), answer.getCommandId(), result)
                : unreadable("invalid_data", "The answer's data is not a JSON object.");
    }

    private static ServiceAnswer refused(CommandAnswer answer, CommandRefused refused) {
        if (!CODE.matcher(refused.getCode()).matches()) {
            return unreadable("invalid_data", "The answer's code is not made of lower-case words and underscores.");
        }
        Optional<Duration> retryAfter =
                Optional.ofNullable(refused.getRetryAfterMs()).map(Duration::ofMillis);
        if (retryAfter.filter(Duration::isNegative).isPresent()) {
            return unreadable("invalid_data", "The answer's retry_after_ms is negative.");
        }
        return new ServiceAnswer.Refused(
                answer.getSessionId(),
                answer.getCommandId(),
                refused.getCode(),
                refused.getMessage(),
                retryAfter.filter(time -> refused.getCode().equals(ErrorCode.RATE_LIMITED.wireName())));
    }

    private static ServiceAnswer unreadable(String reason, String detail) {
        return new ServiceAnswer.Unreadable(new Illegible(reason, detail));
    }
}
