package io.carillon.gateway.resume;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Resuming. */
@Configuration(proxyBeanMethods = false)
class ResumeConfiguration {

    /** Started and closed by whoever submits replays. */
    @Bean(destroyMethod = "")
    Replayer replayer(
            GatewayProperties properties,
            NotificationReader reader,
            NotificationFrames frames,
            DeadLetters deadLetters,
            InstantSource clock,
            LogConsumers consumers,
            ScheduledExecutorService timer,
            MeterRegistry meters) {
        var reading = new LogServer.Reading(
                reader,
                frames,
                deadLetters,
                clock,
                properties.delivery().duplicateWindowRecords(),
                properties.replay().slice());
        return new Replayer(
                reading,
                clock,
                properties.replay(),
                () -> consumers.create("replay"),
                timer,
                new ReplayMetrics(meters));
    }
}
