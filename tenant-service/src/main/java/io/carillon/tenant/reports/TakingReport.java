package io.carillon.tenant.reports;

import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Tenants;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Tells what another system reports, once, however often it says so. */
public final class TakingReport {

    private final ChangingTenant changing;
    private final Reports reports;
    private final Duration remembered;

    /** @param remembered how long a report that comes again is known as the same one */
    public TakingReport(ChangingTenant changing, Reports reports, Duration remembered) {
        this.changing = changing;
        this.reports = reports;
        this.remembered = remembered;
    }

    /**
     * Takes one about a tenant. Refuses all but back ends and system admins, and an unknown tenant.
     *
     * @param report what makes it the same one when it is sent again
     * @return whether it was told now; false if it was before
     */
    public Outcome<Boolean> ofTenant(Caller caller, String tenantId, String report, Supplier<SpecificRecord> event) {
        return caller.mayReport()
                ? changing.change(tenantId, caller, Set.of(), _ -> decide(tenantId, report, event))
                : Refused.of(Code.NOT_A_SERVICE);
    }

    /** Takes one about the whole system; else the same. */
    public Outcome<Boolean> ofSystem(Caller caller, String report, Supplier<SpecificRecord> event) {
        return caller.mayReport()
                ? changing.changeSystem(caller, () -> decide(Tenants.SYSTEM, report, event))
                : Refused.of(Code.NOT_A_SERVICE);
    }

    private Decision<Boolean> decide(String aggregateId, String report, Supplier<SpecificRecord> event) {
        return reports.wasTaken(aggregateId, report)
                ? new Unchanged<>(false)
                : new Accepted<>(true, List.of(new Change.ReportTaken(report, remembered)), List.of(event.get()));
    }
}
