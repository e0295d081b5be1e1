package io.carillon.tenant.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * How much is changed, by tenant and type of event. A time series costs memory here and wherever metrics go, so only so many
 * tenants have their own; the rest share one, called {@value #OTHERS}.
 */
final class ChangeMetrics {

    static final String OTHERS = "others";

    private final MeterRegistry meters;
    private final int most;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** @param most how many tenants have their own time series */
    ChangeMetrics(MeterRegistry meters, int most) {
        this.meters = meters;
        this.most = most;
    }

    void changed(String tenantId, List<? extends SpecificRecord> events) {
        String name = name(tenantId);
        events.forEach(event -> Counter.builder("carillon.tenant.changes")
                .description("Events of committed changes")
                .tag("tenant_id", name)
                .tag("type", event.getSchema().getName())
                .register(meters)
                .increment());
    }

    private String name(String tenantId) {
        if (named.contains(tenantId)) {
            return tenantId;
        }
        synchronized (named) {
            if (named.size() < most) {
                named.add(tenantId);
            }
        }
        return named.contains(tenantId) ? tenantId : OTHERS;
    }
}
