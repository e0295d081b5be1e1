package io.carillon.tenant.reports;

import io.carillon.events.tenant.SystemAlertRaised;
import io.carillon.schemas.Ids;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import java.time.Clock;
import java.util.List;

/** Something is wrong that system admins must know. */
public final class RaisingAlert {

    /** How bad it is. */
    public static final List<String> LEVELS = List.of("info", "warning", "error", "critical");

    private final TakingReport taking;
    private final Clock clock;

    public RaisingAlert(TakingReport taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Whether it is told now; see {@link TakingReport}.
     *
     * @param key what makes it the same one when it is sent again
     * @param level one of {@link #LEVELS}
     * @param source which system says so
     */
    public Outcome<Boolean> raise(
            Caller caller, String key, String title, String message, String level, String source) {
        return taking.ofSystem(
                caller,
                "alert/" + key,
                () -> SystemAlertRaised.newBuilder()
                        .setAlertId(Ids.next("alt"))
                        .setTitle(title)
                        .setMessage(message)
                        .setLevel(level)
                        .setSource(source)
                        .setRaisedBy(caller.userId())
                        .setRaisedAt(clock.instant())
                        .build());
    }
}
