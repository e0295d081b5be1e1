package io.carillon.gateway.session;

import io.carillon.gateway.commands.CommandHandler;
import io.carillon.gateway.commands.ServiceFrames;
import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.delivery.Deliveries;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.inbound.FrameRouter;
import io.carillon.gateway.inbound.Inbound;
import io.carillon.gateway.inbound.PresencePingHandler;
import io.carillon.gateway.limits.Limits;
import io.carillon.gateway.presence.PresentSessions;
import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;
import io.carillon.gateway.protocol.FrameCodec;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FrameCodec frameCodec(GatewayProperties properties) {
        return new FrameCodec(properties.frames().maxNesting(), ServiceFrames.types());
    }

    @Bean
    SessionRegistry sessionRegistry(GatewayProperties properties, MeterRegistry meters) {
        SessionRegistry registry = new SessionRegistry(properties.handshake());
        Gauge.builder("carillon.gateway.connections", registry, SessionRegistry::size)
                .description("Open connections")
                .register(meters);
        return registry;
    }

    @Bean
    SessionMetrics sessionMetrics(MeterRegistry meters, InstantSource clock) {
        return new SessionMetrics(meters, clock);
    }

    @Bean
    SessionCloser sessionCloser(SessionRegistry registry, SessionMetrics metrics, CommandHandler commands) {
        return new SessionCloser(registry, metrics, commands::forget);
    }

    @Bean
    Sessions sessions(
            GatewayProperties properties,
            SessionRegistry registry,
            SessionCloser closer,
            SessionMetrics metrics,
            FrameCodec codec,
            Limits limits,
            FrameHandler<AuthRefresh> authRefresh,
            Deliveries deliveries,
            CommandHandler commands,
            PresentSessions present,
            FrameHandler<PresenceSet> presenceSet,
            InstantSource clock) {
        var frames = properties.frames();
        var router = new FrameRouter(new PresencePingHandler(clock), presenceSet, authRefresh, commands);
        var inbound = new Inbound(codec, router, frames.limitBytes());
        var services = new SessionServices(
                codec,
                limits,
                inbound,
                deliveries,
                present,
                closer,
                metrics,
                properties.queue(),
                new TokenEnds(properties.refresh().warning(), clock),
                frames.maxFaults(),
                properties.limits().maxRefusals());
        return new Sessions(registry, services);
    }

    @Bean
    SessionWatch sessionWatch(
            GatewayProperties properties,
            SessionRegistry registry,
            SessionCloser closer,
            InstantSource clock,
            ScheduledExecutorService timer) {
        var limits = new TimeLimits(properties.heartbeat(), properties.queue(), properties.delivery());
        SessionWatch watch = new SessionWatch(registry, closer, limits, clock);
        watch.start(timer);
        return watch;
    }

    @Bean
    DrainLifecycle drainLifecycle(GatewayProperties properties, SessionRegistry registry, SessionCloser closer) {
        return new DrainLifecycle(new Drain(registry, closer, properties.drain(), properties.queue()));
    }
}
