package io.carillon.gateway.pusher.api;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.occupancy.Occupancy;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The HTTP API. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class ApiConfiguration {

    @Bean
    HttpFirewall apiFirewall() {
        return new ApiFirewall();
    }

    @Bean
    SimpleUrlHandlerMapping pusherApiMapping(
            GatewayProperties properties,
            Apps apps,
            ChannelWriter writer,
            Occupancy occupancy,
            PusherMetrics metrics,
            ExecutorService channelWorkers,
            InstantSource clock) {
        var events = new TriggeringEvents(writer, occupancy);
        var channels = new LookingAtChannels(occupancy);
        var operations = new Operations(
                events::one,
                events::batch,
                channels::all,
                channels::one,
                channels::users,
                new TerminatingConnections(writer));
        int maxBody = properties.pusher().maxRequestBytes();
        return new SimpleUrlHandlerMapping(
                Map.of(ApiEndpoint.PATTERN, new ApiEndpoint(apps, operations, metrics, channelWorkers, clock, maxBody)),
                Ordered.HIGHEST_PRECEDENCE + 1);
    }
}
