package io.carillon.family.rest;

import io.carillon.family.tracing.Traceparent;
import io.carillon.schemas.events.EventMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Carries on the trace a request belongs to, or begins one, and names it in every log line of the request. */
final class TraceFilter extends OncePerRequestFilter {

    /** Request attribute with the {@link Traceparent}. */
    static final String ATTRIBUTE = Traceparent.class.getName();

    /** Log field with the caller's id, once he is known. */
    static final String USER_ID = "user_id";

    private static final String TRACE_ID = "trace_id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent trace = Traceparent.continuing(request.getHeader(EventMetadata.TRACEPARENT_HEADER));
        request.setAttribute(ATTRIBUTE, trace);
        MDC.put(TRACE_ID, trace.traceId());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACE_ID);
            MDC.remove(USER_ID);
        }
    }
}
