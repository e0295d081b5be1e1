package io.carillon.resolver.presence;

import java.time.Duration;

/**
 * When what is told, and to how many.
 *
 * @param tick time between two ticks; all other times are counted in ticks
 * @param leaseTicks after how many ticks without a word from its gateway a session is over
 * @param settleTicks how many whole ticks a change must last before it is told
 * @param graceTicks how many whole ticks a closed session still counts
 * @param usersPerTick of how many users each partition tells at one tick; the others' turn comes at the next
 * @param maxMembers nobody of a scope with more members is told
 */
public record PresenceRules(
        Duration tick, int leaseTicks, int settleTicks, int graceTicks, int usersPerTick, int maxMembers) {}
