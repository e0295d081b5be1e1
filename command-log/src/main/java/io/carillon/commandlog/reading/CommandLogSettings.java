package io.carillon.commandlog.reading;

import java.time.Duration;
import java.util.Optional;

/**
 * What a service calls what it reads and writes.
 *
 * @param topic of its commands
 * @param deadLetters the topic of what can't be read or done
 * @param meters what its metrics begin with, such as {@code carillon.chat}
 * @param group how its instances share the commands
 */
public record CommandLogSettings(String topic, String deadLetters, String meters, Group group) {

    public CommandLogSettings {
        requireText("topic", topic);
        requireText("deadLetters", deadLetters);
        requireText("meters", meters);
    }

    /** The name of a metric. */
    String meter(String name) {
        return meters + "." + name;
    }

    /**
     * Kafka's consumer group.
     *
     * @param id of the group
     * @param instanceId a name that an instance keeps when it is restarted, so that it gets its partitions back at once
     * @param sessionTimeout after which a silent instance's commands go to others, 1 s at least
     */
    public record Group(String id, Optional<String> instanceId, Duration sessionTimeout) {

        public Group {
            requireText("group id", id);
            instanceId.ifPresent(name -> requireText("instance id", name));
            if (sessionTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("the session timeout must be 1s at least");
            }
        }
    }

    private static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of a command log must not be blank");
        }
    }
}
