package io.carillon.tenant.rooms;

import io.carillon.commandlog.reading.CommandLogSettings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances share {@code tenant.commands}.
 *
 * @param groupId Kafka's consumer group
 * @param instanceId a name that an instance keeps when it is restarted, so that it gets its partitions back at once; empty for none
 * @param sessionTimeout after which a silent instance's commands go to others, 1 s at least
 */
@ConfigurationProperties("carillon.tenant.commands")
record CommandProperties(
        @DefaultValue("tenant-service") String groupId,
        @DefaultValue("") String instanceId,
        @DefaultValue("6s") Duration sessionTimeout) {

    CommandLogSettings.Group group() {
        return new CommandLogSettings.Group(
                groupId, Optional.of(instanceId).filter(name -> !name.isBlank()), sessionTimeout);
    }
}
