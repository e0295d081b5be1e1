package io.carillon.chat.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.commandlog.Command;
import io.carillon.schemas.Ids;
import io.carillon.schemas.events.EventMetadata;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes of events what will stand in Kafka, to the byte. */
public final class Sealing {

    /** What this service's events are told by from those of others in their topic. */
    public static final String SOURCE = "/carillon/chat-service";

    private final EventCodec codec;
    private final Clock clock;

    public Sealing(EventCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /** Events of a decision: new ids, which are kept with it, and sequences by which the resolver knows repeats. */
    List<SealedEvent> decided(Command command, List<SpecificRecord> events, long stamp) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> seal(
                        Ids.next("evt"),
                        command.scope(),
                        events.get(i),
                        "%020d".formatted(stamp + i),
                        command.traceparent()))
                .toList();
    }

    /** Signals of a command. They aren't kept, so their ids are made of the command's: read again, they are the same. */
    List<SealedEvent> signalled(Command command, List<SpecificRecord> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> seal(
                        Ids.derived("evt", sha256(command.id() + '\0' + i)),
                        command.scope(),
                        events.get(i),
                        null,
                        command.traceparent()))
                .toList();
    }

    /** A signal that no command asked for. */
    public SealedEvent unasked(String scope, SpecificRecord event) {
        return seal(Ids.next("evt"), scope, event, null, null);
    }

    private SealedEvent seal(
            String id, String scope, SpecificRecord event, @Nullable String sequence, @Nullable String traceparent) {
        EventMetadata metadata = new EventMetadata(
                id, event.getSchema().getFullName(), SOURCE, clock.instant(), scope, sequence, traceparent);
        return new SealedEvent(event, metadata.asMap(), codec.close(event));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
