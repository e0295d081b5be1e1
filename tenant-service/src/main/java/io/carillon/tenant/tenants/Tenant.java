package io.carillon.tenant.tenants;

import java.time.Instant;
import java.util.Map;

/**
 * A tenant as it is, and how those stand to it whom a decision is about. Members can be very many, so a decision names whom it
 * wants to know of.
 *
 * @param members how many there are, suspended ones included
 * @param settings values as JSON texts, by name
 * @param version how many events it has had
 * @param standings by user id, of those who were asked for and have to do with it
 */
public record Tenant(
        String id,
        Details details,
        TenantStatus status,
        String ownerId,
        long members,
        Map<String, String> settings,
        Instant createdAt,
        long version,
        Map<String, Standing> standings) {

    public Tenant {
        settings = Map.copyOf(settings);
        standings = Map.copyOf(standings);
    }

    /** How a user stands to it; he must be one of those who were asked for. */
    public Standing standing(String userId) {
        return standings.getOrDefault(userId, Standing.STRANGER);
    }

    /** The key of all its events, and the scope whose members hear of them. */
    public String scope() {
        return scope(id);
    }

    /** That of a tenant by its id. */
    public static String scope(String tenantId) {
        return "tenant:" + tenantId;
    }
}
