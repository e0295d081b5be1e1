package io.carillon.gateway.transport.jetty;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;

/** Reads the body of a request without a thread that waits for it. */
public final class JettyBody {

    private static final long NEVER = 0;

    private final ServletContextRequest request;
    private final AsyncContext async;
    private final int maxBytes;
    private final Reader reader;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private JettyBody(ServletContextRequest request, AsyncContext async, int maxBytes, Reader reader) {
        this.request = request;
        this.async = async;
        this.maxBytes = maxBytes;
        this.reader = reader;
    }

    /** What is done with a body. Called once, perhaps by another thread; the request ends when it returns. */
    public interface Reader {
        /** The whole of it. */
        void read(byte[] body) throws IOException;

        /** It is longer than allowed. */
        void tooLong() throws IOException;
    }

    /**
     * Reads. A body that breaks off ends the request without an answer, which nobody would read.
     *
     * @param maxBytes how long it may be
     */
    public static void read(HttpServletRequest request, int maxBytes, Reader reader) {
        HttpServletRequest inner = Innermost.of(request);
        AsyncContext async = inner.startAsync();
        async.setTimeout(NEVER);
        new JettyBody(ServletContextRequest.getServletContextRequest(inner), async, maxBytes, reader).readOn();
    }

    private void readOn() {
        try {
            for (Content.Chunk chunk = request.read(); ; chunk = request.read()) {
                if (chunk == null) {
                    request.demand(this::readOn);
                    return;
                }
                if (take(chunk)) {
                    async.complete();
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            request.getServletChannel().abort(e);
        }
    }

    /** Whether it was the last thing to read. */
    private boolean take(Content.Chunk chunk) throws IOException {
        if (Content.Chunk.isFailure(chunk)) {
            throw new IOException(chunk.getFailure());
        }
        byte[] part = new byte[chunk.remaining()];
        chunk.get(part, 0, part.length);
        chunk.release();
        body.write(part);
        if (body.size() > maxBytes) {
            reader.tooLong();
            return true;
        }
        if (chunk.isLast()) {
            reader.read(body.toByteArray());
        }
        return chunk.isLast();
    }
}
