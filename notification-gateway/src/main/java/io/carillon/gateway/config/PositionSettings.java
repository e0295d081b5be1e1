package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telling clients their position while nothing happens to them: {@code carillon.gateway.position.*}.
 *
 * @param interval how often it is looked at
 * @param records how far a client's cursor must be behind, in records of its partition, to be told a newer one
 */
public record PositionSettings(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("1000") long records) {

    /** Checks the values. */
    public PositionSettings {
        Require.positive("position.interval", interval);
        Require.positive("position.records", records);
    }
}
