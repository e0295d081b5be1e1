package io.carillon.tenant.settings;

import io.carillon.tenant.tenants.Tenant;
import java.util.List;

/** Who may become a member: the one setting that means something to this service. The others are for a tenant's clients. */
public final class JoinPolicy {

    /** The setting's name. */
    public static final String SETTING = "join_policy";

    /** Everybody may join. */
    public static final String OPEN = "open";

    /** Who was invited may join; so it is when nothing is set. */
    public static final String INVITE_ONLY = "invite_only";

    /** What can be set. */
    public static final List<String> ALL = List.of(OPEN, INVITE_ONLY);

    private JoinPolicy() {}

    /** Whether everybody may join a tenant. */
    public static boolean isOpen(Tenant tenant) {
        return "\"%s\"".formatted(OPEN).equals(tenant.settings().getOrDefault(SETTING, ""));
    }
}
