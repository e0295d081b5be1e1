package io.carillon.resolver.presence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device with at least one session.
 *
 * @param said what it said last on any of its sessions; null for nothing
 */
record Device(String id, @Nullable Said said, List<Session> sessions) {

    Device {
        sessions = List.copyOf(sessions);
    }

    Status status() {
        return said == null ? Status.ONLINE : said.status();
    }

    /** The device after a session of it was announced, again or for the first time. */
    Device with(Session session, @Nullable Said alsoSaid) {
        Stream<Session> others = sessions.stream().filter(other -> !other.id().equals(session.id()));
        return new Device(
                id,
                Said.later(said, alsoSaid),
                Stream.concat(others, Stream.of(session)).toList());
    }

    /** The device with what becomes of each session; nothing if none is left. */
    Stream<Device> map(Function<Session, Stream<Session>> each) {
        List<Session> left = sessions.stream().flatMap(each).toList();
        return left.isEmpty() ? Stream.empty() : Stream.of(new Device(id, said, left));
    }
}
