package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.log.ChannelLog;
import io.carillon.gateway.pusher.log.ChannelPreparation;
import io.carillon.gateway.pusher.occupancy.Occupancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the dialect works; it does where it is off. */
@Configuration(proxyBeanMethods = false)
class PusherHealthConfiguration {

    /** Part of readiness. */
    @Bean
    HealthIndicator pusherHealthIndicator(
            ObjectProvider<ChannelPreparation> preparations, ObjectProvider<Occupancy> occupancies) {
        return () -> {
            boolean ready = occupancies.stream().allMatch(Occupancy::ready);
            return preparations.stream()
                    .flatMap(preparation -> preparation.problem().stream())
                    .findFirst()
                    .map(problem -> Health.outOfService().withDetail("problem", problem))
                    .orElseGet(() -> ready
                            ? Health.up()
                            : Health.outOfService().withDetail("problem", "subscriptions are not known yet"))
                    .build();
        };
    }

    /** Part of liveness. */
    @Bean
    HealthIndicator pusherThreadsHealthIndicator(
            ObjectProvider<ChannelLog> logs, ObjectProvider<Occupancy> occupancies) {
        return () -> {
            boolean alive = logs.stream().allMatch(ChannelLog::alive)
                    && occupancies.stream().allMatch(Occupancy::alive);
            return alive ? Health.up().build() : Health.down().build();
        };
    }
}
