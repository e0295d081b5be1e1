package io.carillon.chat.log;

import io.carillon.commandlog.reading.CommandLogSettings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances share the commands.
 *
 * @param groupId Kafka's consumer group
 * @param instanceId a name that an instance keeps when it is restarted, so that it gets its partitions back at once; empty
 *     for none
 * @param sessionTimeout after which a silent instance's commands go to others
 */
@ConfigurationProperties("carillon.chat.commands")
record CommandGroup(
        @DefaultValue("chat-service") String groupId,
        @DefaultValue("") String instanceId,
        @DefaultValue("6s") Duration sessionTimeout) {

    CommandGroup {
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("carillon.chat.commands.group-id must not be blank");
        }
        if (sessionTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("carillon.chat.commands.session-timeout must be 1s at least");
        }
    }

    CommandLogSettings.Group group() {
        return new CommandLogSettings.Group(
                groupId, Optional.of(instanceId).filter(name -> !name.isBlank()), sessionTimeout);
    }
}
