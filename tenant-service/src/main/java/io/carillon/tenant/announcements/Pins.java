package io.carillon.tenant.announcements;

import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refusal.Code;
import java.util.Optional;

/** How many announcements may be pinned: they are shown before all others, so they are few. */
public final class Pins {

    private final Announcements announcements;
    private final int max;

    public Pins(Announcements announcements, int max) {
        this.announcements = announcements;
        this.max = max;
    }

    /** Why no more can be pinned; empty if one can. */
    Optional<Refusal> refusal(String tenantId) {
        return announcements.pinned(tenantId).size() >= max
                ? Optional.of(Refusal.of(Code.TOO_MANY_PINNED, max))
                : Optional.empty();
    }
}
