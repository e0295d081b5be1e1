package io.carillon.tenant.settings;

import io.carillon.events.tenant.TenantSettingsUpdated;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Its owner or an admin sets something for a tenant. */
public final class ChangingSettings {

    private static final String REMOVED = "null";

    private final ChangingTenant changing;
    private final int maxSettings;
    private final Clock clock;

    public ChangingSettings(ChangingTenant changing, int maxSettings, Clock clock) {
        this.changing = changing;
        this.maxSettings = maxSettings;
        this.clock = clock;
    }

    /**
     * All settings as they are then.
     *
     * @param wanted values as JSON texts by name; empty ones are removed, and what isn't named stays
     */
    public Outcome<Map<String, String>> change(Caller caller, String tenantId, Map<String, Optional<String>> wanted) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> Rights.to(Action.MANAGE_TENANT, tenant, caller, () -> change(tenant, caller, wanted)));
    }

    private Decision<Map<String, String>> change(Tenant tenant, Caller caller, Map<String, Optional<String>> wanted) {
        Map<String, String> before = tenant.settings();
        Map<String, String> now = new HashMap<>(before);
        Map<String, String> changes = new TreeMap<>();
        wanted.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value.orElse(null))) {
                changes.put(name, value.orElse(REMOVED));
                value.ifPresentOrElse(text -> now.put(name, text), () -> now.remove(name));
            }
        });
        if (changes.isEmpty()) {
            return new Unchanged<>(before);
        }
        if (now.size() > maxSettings) {
            return Refused.of(Code.TOO_MANY_SETTINGS, maxSettings);
        }
        TenantSettingsUpdated updated = TenantSettingsUpdated.newBuilder()
                .setTenantId(tenant.id())
                .setChanges(object(changes))
                .setUpdatedBy(caller.userId())
                .setUpdatedAt(clock.instant())
                .build();
        return new Accepted<>(Map.copyOf(now), List.of(new Change.SettingsChanged(now)), List.of(updated));
    }

    /** Names need no quoting inside: they are of letters, digits and underscores. */
    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
