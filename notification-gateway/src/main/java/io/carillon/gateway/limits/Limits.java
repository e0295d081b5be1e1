package io.carillon.gateway.limits;

import io.carillon.gateway.config.LimitSettings;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rates of this gateway, and what users have left of theirs. Thread-safe. */
public final class Limits {

    private final Rates rates;
    private final TimeMeter clock;
    private final UserBuckets users;
    private final Map<Limit, Counter> refusals;

    /** Limits of a gateway that has just started. */
    public Limits(LimitSettings settings, MeterRegistry meters) {
        this(settings, meters, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(LimitSettings settings, MeterRegistry meters, TimeMeter clock) {
        this.rates = Rates.of(settings);
        this.clock = clock;
        this.users = new UserBuckets(rates.userFrames(), clock);
        this.refusals = new EnumMap<>(Arrays.stream(Limit.values())
                .collect(Collectors.toMap(Function.identity(), limit -> counter(limit, meters))));
    }

    /** What a session of a user may send; it must be ended with the session. */
    public Allowance of(String userId) {
        return new Allowance(userId, this);
    }

    Rates rates() {
        return rates;
    }

    TimeMeter clock() {
        return clock;
    }

    UserBuckets users() {
        return users;
    }

    Verdict refused(Rate rate, long waitNanos) {
        Counter counter = refusals.get(rate.limit());
        if (counter != null) {
            counter.increment();
        }
        return rate.refusal(waitNanos);
    }

    private static Counter counter(Limit limit, MeterRegistry meters) {
        return Counter.builder("carillon.gateway.rate.limited")
                .description("Frames refused with rate_limited")
                .tag("limit", limit.label())
                .register(meters);
    }
}
