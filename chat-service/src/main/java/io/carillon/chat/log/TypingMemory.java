package io.carillon.chat.log;

import io.carillon.chat.commands.Command;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers who types where the instance that knew has died: reads what was asked in the last seconds once more, without
 * doing it again. Otherwise somebody would be seen typing for ever.
 */
final class TypingMemory {

    private static final Logger LOG = LoggerFactory.getLogger(TypingMemory.class);
    private static final Set<String> TYPES = Set.of("chat.typing", "tenant.chat.typing");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandDecoder decoder;
    private final CommandTable table;
    private final Scopes scopes;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout how far back somebody can have begun to type who still does, or just stopped */
    TypingMemory(CommandDecoder decoder, CommandTable table, Scopes scopes, Duration timeout, Clock clock) {
        this.decoder = decoder;
        this.table = table;
        this.scopes = scopes;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** From where partitions have to be read for that. */
    Map<TopicPartition, Long> places(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(timeout.multipliedBy(3)).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(one -> one, _ -> since));
        Map<TopicPartition, Long> places = new HashMap<>();
        consumer.offsetsForTimes(times, PATIENCE).forEach((TopicPartition partition, OffsetAndTimestamp place) -> {
            if (place != null) {
                places.put(partition, place.offset());
            }
        });
        return places;
    }

    /** Takes note of a command that was done before. */
    void remember(ConsumerRecord<byte[], byte[]> entry) {
        try {
            if (decoder.decode(entry) instanceof Decoding.Readable(Command command) && TYPES.contains(command.type())) {
                Scope.parse(command.scope())
                        .ifPresent(scope -> table.of(command.type())
                                .decide(
                                        command,
                                        scopes.view(scope, command.asker().userId())));
            }
        } catch (RuntimeException e) {
            LOG.warn("Who typed when the last instance died can't be read: {}", e.toString());
        }
    }
}
