package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Catching up clients that resume: {@code carillon.gateway.replay.*}.
 *
 * @param concurrency how many are read from the log at the same time; each takes a thread and a consumer
 * @param slice how long one may read before it lets others go on
 * @param retryInterval how long one rests when the log or the schema registry can't be reached
 */
public record ReplaySettings(
        @DefaultValue("2") int concurrency,
        @DefaultValue("500ms") Duration slice,
        @DefaultValue("1s") Duration retryInterval) {

    /** Checks the values. */
    public ReplaySettings {
        Require.positive("replay.concurrency", concurrency);
        Require.positive("replay.slice", slice);
        Require.positive("replay.retry-interval", retryInterval);
    }
}
