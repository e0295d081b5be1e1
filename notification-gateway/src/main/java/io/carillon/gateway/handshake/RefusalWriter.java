package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes refusals as problem+json. */
final class RefusalWriter {

    private final JsonFactory json = new JsonFactory();
    private final Duration retryAfter;

    RefusalWriter(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String detail)
            throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (refusal.temporary()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("type", refusal.type());
            out.writeStringProperty("title", refusal.status().getReasonPhrase());
            out.writeNumberProperty("status", refusal.status().value());
            out.writeStringProperty("detail", detail);
            out.writeStringProperty("instance", request.getRequestURI());
            out.writeEndObject();
        }
    }
}
