package io.carillon.tenant.tenants;

import org.jspecify.annotations.Nullable;

/** What describes a tenant. */
public record Details(
        String name, @Nullable String description, @Nullable String contactEmail) {}
