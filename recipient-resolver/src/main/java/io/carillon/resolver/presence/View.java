package io.carillon.resolver.presence;

import static java.util.Comparator.naturalOrder;

import java.util.List;

/**
 * A user as others see him.
 *
 * @param devices ids of the devices that are online and don't hide, sorted
 */
record View(Status status, List<String> devices) {

    /** Nobody is there. */
    static final View NOBODY = new View(Status.OFFLINE, List.of());

    View {
        devices = List.copyOf(devices);
    }

    /** What others see of a user with these devices. */
    static View of(List<Device> devices) {
        Status status = devices.stream().map(Device::status).min(naturalOrder()).orElse(Status.OFFLINE);
        List<String> visible = devices.stream()
                .filter(device -> device.status() != Status.OFFLINE)
                .map(Device::id)
                .sorted()
                .toList();
        return new View(status, visible);
    }
}
