package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.protocol.PusherError;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which versions of the protocol are spoken: those whose frames are the same. */
final class ProtocolVersion {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int OLDEST = 5;
    private static final int NEWEST = 7;

    private ProtocolVersion() {}

    /** What is wrong with what a client says it speaks. */
    static Optional<PusherError> fault(Optional<String> version) {
        if (version.isEmpty()) {
            return Optional.of(PusherError.NO_VERSION);
        }
        if (!NUMBER.matcher(version.get()).matches()) {
            return Optional.of(PusherError.BAD_VERSION);
        }
        int number = Integer.parseInt(version.get());
        return number >= OLDEST && number <= NEWEST ? Optional.empty() : Optional.of(PusherError.UNSUPPORTED_VERSION);
    }
}
