package io.carillon.tenant.tenants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a user may not be in a tenant. */
public record Ban(String userId, @Nullable String reason, String bannedBy, Instant bannedAt) {}
