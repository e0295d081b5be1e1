package io.carillon.resolver.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;

/** What is counted of presence. Thread-safe. */
public final class PresenceMeters {

    private final Map<TaskId, Integer> devices = new ConcurrentHashMap<>();
    private final Counter told;
    private final Counter leasesRunOut;

    public PresenceMeters(MeterRegistry meters) {
        Gauge.builder("carillon.resolver.presence.devices", devices, PresenceMeters::sum)
                .description("Devices with a session, of the users whose presence this instance follows")
                .register(meters);
        told = Counter.builder("carillon.resolver.presence.told")
                .description("Changes of users' presence that were told")
                .register(meters);
        leasesRunOut = Counter.builder("carillon.resolver.presence.leases.run.out")
                .description("Leases of gateways that had sessions in a partition and fell silent, by partition")
                .register(meters);
    }

    void devices(TaskId task, int count) {
        devices.put(task, count);
    }

    void taskClosed(TaskId task) {
        devices.remove(task);
    }

    void userTold() {
        told.increment();
    }

    void leaseRanOut() {
        leasesRunOut.increment();
    }

    private static int sum(Map<TaskId, Integer> devices) {
        return devices.values().stream().mapToInt(Integer::intValue).sum();
    }
}
