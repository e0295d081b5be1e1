package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.apache.kafka.common.utils.Utils;

/**
 * Some partitions of a command topic.
 *
 * @param numbers theirs, from 0
 * @param of how many the topic has
 */
public record Partitions(Set<Integer> numbers, int of) {

    public Partitions {
        numbers = Set.copyOf(numbers);
    }

    /** Whether a scope's commands stand in one of them: as Kafka's default partitioner does it. */
    public boolean hold(String scope) {
        return !numbers.isEmpty() && numbers.contains(Utils.toPositive(Utils.murmur2(scope.getBytes(UTF_8))) % of);
    }
}
