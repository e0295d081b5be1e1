package io.carillon.gateway.limits;

import io.carillon.gateway.config.LimitSettings;
import java.time.Duration;

/** All rates that are limited (docs/protocol.md, 7). */
record Rates(Rate connectionFrames, Rate connectionBytes, Rate userFrames, Rate refreshes) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    static Rates of(LimitSettings settings) {
        return new Rates(
                Rate.of(
                        Limit.CONNECTION_FRAMES,
                        settings.framesAtOnce(),
                        settings.framesPerSecond(),
                        SECOND,
                        "A connection may send " + settings.framesPerSecond() + " frames a second."),
                Rate.of(
                        Limit.CONNECTION_BYTES,
                        settings.bytesAtOnce(),
                        settings.bytesPerSecond(),
                        SECOND,
                        "A connection may send " + settings.bytesPerSecond() + " bytes a second."),
                Rate.of(
                        Limit.USER_FRAMES,
                        settings.userFramesAtOnce(),
                        settings.userFramesPerSecond(),
                        SECOND,
                        "A user may send " + settings.userFramesPerSecond() + " frames a second."),
                Rate.of(
                        Limit.REFRESHES,
                        settings.refreshesAtOnce(),
                        1,
                        settings.refreshInterval(),
                        "A connection may refresh its token once in "
                                + settings.refreshInterval().toSeconds() + " seconds."));
    }
}
