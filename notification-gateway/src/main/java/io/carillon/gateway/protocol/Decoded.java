package io.carillon.gateway.protocol;

import java.util.Optional;

/** What became of a text message from a client. */
public sealed interface Decoded {

    /** A frame of this version. */
    record Understood(ClientFrame frame) implements Decoded {}

    /** Not one; answered with {@code error}. {@code opId} is there if it could be read. */
    record Refused(Optional<String> opId, ErrorCode code, String message) implements Decoded {}
}
