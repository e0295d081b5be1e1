package io.carillon.resolver.topology;

import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.schemas.registry.SchemaRegistry;

/** What the processors need besides records and stores. One instance serves all tasks. */
public record ResolverParts(
        PartitionLayout layout,
        RecordLimit limit,
        SchemaRegistry registry,
        RegistryWatch registryWatch,
        DeadLetters deadLetters,
        ResolverMeters meters) {}
