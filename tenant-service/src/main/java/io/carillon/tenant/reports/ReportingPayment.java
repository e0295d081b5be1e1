package io.carillon.tenant.reports;

import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import java.time.Clock;

/** A payment was completed or failed. */
public final class ReportingPayment {

    private final TakingReport taking;
    private final Clock clock;

    public ReportingPayment(TakingReport taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    /** Whether it is told now; see {@link TakingReport}. */
    public Outcome<Boolean> report(Caller caller, String tenantId, Payment payment) {
        return taking.ofTenant(
                caller, tenantId, payment.report(), () -> payment.event(tenantId, caller, clock.instant()));
    }
}
