package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.delivery.Deliveries;
import io.carillon.gateway.handshake.ForgottenHandshake;
import io.carillon.gateway.handshake.OriginRule;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import io.carillon.gateway.pusher.log.ChannelLog;
import io.carillon.gateway.pusher.log.ChannelPreparation;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.occupancy.Occupancy;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The sockets of the dialect. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class PusherConfiguration {

    private static final int AFTER_NATIVE = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    Connections pusherConnections(GatewayProperties properties, Apps apps, PusherMetrics metrics) {
        Connections connections = new Connections(properties.pusher().maxConnections());
        apps.all()
                .forEach(app -> metrics.show(
                        "connections", "Open connections", app.id(), connections, all -> all.size(app.id())));
        return connections;
    }

    @Bean
    PusherServices pusherServices(
            GatewayProperties properties,
            Connections pusherConnections,
            ChannelLog channelLog,
            ChannelWriter channelWriter,
            Occupancy occupancy,
            Deliveries deliveries,
            PusherMetrics metrics) {
        var messages = new Messages(new Subscribing(), new SigningIn(), new ClientEvents(channelWriter));
        return new PusherServices(
                properties, pusherConnections, channelLog, channelWriter, occupancy, deliveries, metrics, messages);
    }

    @Bean
    SimpleUrlHandlerMapping pusherSocketMapping(
            GatewayProperties properties, Apps apps, OriginRule origins, PusherServices services) {
        var frames = properties.frames();
        var upgrader = new JettyUpgrader(frames.hardLimitBytes(), frames.compression());
        return new SimpleUrlHandlerMapping(
                Map.of(PusherSocketEndpoint.PATTERN, new PusherSocketEndpoint(apps, origins, upgrader, services)),
                AFTER_NATIVE);
    }

    @Bean
    FilterRegistrationBean<ForgottenHandshake> forgottenPusherHandshake() {
        var registration = new FilterRegistrationBean<>(new ForgottenHandshake());
        registration.setName("forgottenPusherHandshake");
        registration.addUrlPatterns(PusherSocketEndpoint.PATTERN);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Anybody may open a socket and ask the API: keys and signatures say who it is. */
    @Bean
    @Order(AFTER_NATIVE)
    SecurityFilterChain pusherSecurity(HttpSecurity http) {
        return http.securityMatcher("/app/**", "/apps/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    ConnectionWatch connectionWatch(
            GatewayProperties properties, Connections pusherConnections, ScheduledExecutorService timer) {
        ConnectionWatch watch = new ConnectionWatch(pusherConnections, properties);
        watch.start(timer);
        return watch;
    }

    @Bean
    PusherDrain pusherDrain(GatewayProperties properties, Connections pusherConnections) {
        return new PusherDrain(pusherConnections, properties);
    }

    @Bean
    PusherLifecycle pusherLifecycle(ChannelPreparation preparation, ChannelLog channelLog, Occupancy occupancy) {
        return new PusherLifecycle(preparation, channelLog, occupancy);
    }
}
