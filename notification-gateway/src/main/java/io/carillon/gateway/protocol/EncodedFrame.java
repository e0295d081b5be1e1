package io.carillon.gateway.protocol;

import java.util.Optional;

/**
 * A server frame ready to be sent, made once and shared by every connection it goes to.
 *
 * @param text the JSON text
 * @param sizeBytes its length in UTF-8, in bytes
 * @param position where a client stands after it, if it says so
 */
public record EncodedFrame(String text, int sizeBytes, Optional<String> position) {

    /** A frame that does not say where a client stands. */
    public EncodedFrame(String text, int sizeBytes) {
        this(text, sizeBytes, Optional.empty());
    }
}
