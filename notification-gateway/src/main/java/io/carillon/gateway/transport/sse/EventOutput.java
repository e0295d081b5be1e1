package io.carillon.gateway.transport.sse;

import io.carillon.gateway.transport.SendCompletion;
import java.nio.ByteBuffer;

/** The body of one HTTP response that is written bit by bit. No method blocks. */
public interface EventOutput {

    /**
     * Writes bytes. One write may be outstanding at a time.
     *
     * @param completion called exactly once, perhaps before this method returns
     */
    void write(ByteBuffer bytes, SendCompletion completion);

    /** Ends the response as it should be. Not called while a write is outstanding. */
    void end();

    /** Ends it at once, whatever is outstanding. */
    void cut();
}
