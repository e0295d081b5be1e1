package io.carillon.resolver.service;

import static io.carillon.resolver.service.ResolverProperties.require;

import io.carillon.resolver.presence.PresenceRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How presence is followed and told: {@code carillon.resolver.presence.*}.
 *
 * @param tick time between two ticks
 * @param leaseTicks after how many ticks without a word from its gateway a session is over
 * @param settleTicks how many whole ticks a change must last before it is told
 * @param graceTicks how many whole ticks a closed session still counts
 * @param usersPerTick of how many users each partition tells at one tick
 * @param maxMembers nobody of a scope with more members is told
 * @param address {@code host:port} under which other instances reach this one's HTTP; null if it is the only one
 */
record PresenceProperties(
        @DefaultValue("1s") Duration tick,
        @DefaultValue("10") int leaseTicks,
        @DefaultValue("1") int settleTicks,
        @DefaultValue("5") int graceTicks,
        @DefaultValue("500") int usersPerTick,
        @DefaultValue("200") int maxMembers,
        @Nullable String address) {

    PresenceProperties {
        require(tick.isPositive(), "presence.tick", "positive", tick);
        require(leaseTicks >= 3, "presence.lease-ticks", "at least 3", leaseTicks);
        require(settleTicks >= 0, "presence.settle-ticks", "at least 0", settleTicks);
        require(graceTicks >= 0, "presence.grace-ticks", "at least 0", graceTicks);
        require(usersPerTick >= 1, "presence.users-per-tick", "at least 1", usersPerTick);
        require(maxMembers >= 1, "presence.max-members", "at least 1", maxMembers);
    }

    PresenceRules rules() {
        return new PresenceRules(tick, leaseTicks, settleTicks, graceTicks, usersPerTick, maxMembers);
    }
}
