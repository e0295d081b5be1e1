package io.carillon.gateway.pusher.apps;

import io.carillon.gateway.config.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The applications. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class AppsConfiguration {

    @Bean
    Apps pusherApps(GatewayProperties properties) {
        return new Apps(properties.pusher().apps());
    }

    @Bean
    PusherMetrics pusherMetrics(MeterRegistry meters) {
        return new PusherMetrics(meters);
    }
}
