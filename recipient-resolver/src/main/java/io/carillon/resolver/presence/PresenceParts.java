package io.carillon.resolver.presence;

import io.carillon.resolver.topology.ResolverParts;

/** What the processors of presence need besides records and stores. One instance serves all tasks. */
public record PresenceParts(ResolverParts resolver, PresenceRules rules, PresenceMeters meters) {}
