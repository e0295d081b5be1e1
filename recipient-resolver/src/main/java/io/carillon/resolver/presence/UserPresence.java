package io.carillon.resolver.presence;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a user's presence. The step back in {@code before} is what lets a resolver that takes over tell
 * again what the one before it may not have told to the end.
 *
 * @param devices with at least one session each, by id
 * @param told what others were last told
 * @param before what they had been told before that
 */
record UserPresence(List<Device> devices, Told told, View before) {

    /** A user of whom nothing is known. */
    static final UserPresence UNKNOWN = new UserPresence(List.of(), Told.NOTHING, View.NOBODY);

    UserPresence {
        devices = devices.stream().sorted(Comparator.comparing(Device::id)).toList();
    }

    /** How others should see the user now. */
    View view() {
        return View.of(devices);
    }

    /** Whether others have been told otherwise. */
    boolean isNews() {
        return !view().equals(told.view());
    }

    /** A session was announced, again or for the first time. */
    UserPresence announced(String deviceId, Session session, @Nullable Said said) {
        Device device = devices.stream()
                .filter(known -> known.id().equals(deviceId))
                .findFirst()
                .orElseGet(() -> new Device(deviceId, null, List.of()));
        Stream<Device> others = devices.stream().filter(known -> !known.id().equals(deviceId));
        return with(Stream.concat(others, Stream.of(device.with(session, said))).toList());
    }

    /** A session was closed: it is leaving. */
    UserPresence closed(String sessionId) {
        return map(session -> Stream.of(session.id().equals(sessionId) ? session.closed() : session));
    }

    /** All sessions of a lease were closed. */
    UserPresence leaseEnded(String lease) {
        return map(session -> Stream.of(session.lease().equals(lease) ? session.closed() : session));
    }

    /** A lease has run out: its sessions are no more. */
    UserPresence withoutLease(String lease) {
        return map(session -> session.lease().equals(lease) ? Stream.empty() : Stream.of(session));
    }

    /** A session that was leaving is no more, unless it has come back. */
    UserPresence gone(String sessionId) {
        return map(
                session -> session.leaving() && session.id().equals(sessionId) ? Stream.empty() : Stream.of(session));
    }

    /** How others see the user has been told. */
    UserPresence told(long at) {
        return new UserPresence(devices, told.then(view(), at), told.view());
    }

    Stream<Session> sessions() {
        return devices.stream().flatMap(device -> device.sessions().stream());
    }

    private UserPresence map(Function<Session, Stream<Session>> each) {
        return with(devices.stream().flatMap(device -> device.map(each)).toList());
    }

    private UserPresence with(List<Device> changed) {
        return new UserPresence(changed, told, before);
    }
}
