package io.carillon.tenant.rooms;

import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.reading.CommandLogSettings;
import io.carillon.schemas.Topics;
import io.carillon.tenant.tenants.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandProperties.class)
class RoomConfiguration {

    @Bean
    CommandDecider roomCommands(Tenants tenants, MeterRegistry meters) {
        return new RoomCommands(new EnteringRoom(tenants), new RoomMetrics(meters));
    }

    @Bean
    CommandLogSettings commandLogSettings(CommandProperties properties) {
        return new CommandLogSettings(
                Topics.TENANT_COMMANDS.name(),
                Topics.TENANT_DEAD_LETTERS.name(),
                "carillon.tenant",
                properties.group());
    }
}
