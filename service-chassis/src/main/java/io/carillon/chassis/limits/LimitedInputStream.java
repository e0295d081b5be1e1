package io.carillon.chassis.limits;

import io.carillon.chassis.problems.Problems;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A request body that can't be read beyond a limit. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long maxBytes;
    private long read;

    LimitedInputStream(ServletInputStream body, long maxBytes) {
        this.body = body;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = body.read(buffer, offset, length);
        count(Math.max(bytes, 0));
        return bytes;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > maxBytes) {
            throw Problems.exception(Problems.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "content_too_large",
                    "The body must not have more than %d bytes".formatted(maxBytes)));
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
