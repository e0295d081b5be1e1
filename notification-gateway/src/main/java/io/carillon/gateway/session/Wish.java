package io.carillon.gateway.session;

import io.carillon.gateway.resume.Start;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asked for in its handshake (docs/protocol.md, 1).
 *
 * @param start where it wants to start
 * @param channels what it subscribes to from the first frame on
 * @param device which device it is; empty for one of its own
 */
public record Wish(Start start, Set<String> channels, Optional<String> device) {

    public Wish {
        channels = Set.copyOf(channels);
    }
}
