package io.carillon.chassis.tracing;

import io.carillon.schemas.events.EventMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Carries on the trace a request belongs to, or begins one, and names it in every log line of the request. */
public final class TraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Traceparent.class.getName();
    private static final String TRACE_ID = "trace_id";
    private static final String USER_ID = "user_id";

    TraceFilter() {}

    /** The trace of a request that a controller handles. */
    public static Traceparent traceOf(RequestAttributes request) {
        return (Traceparent) Objects.requireNonNull(
                request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST),
                "the trace filter precedes every controller");
    }

    /** Names the caller, once he is known, in every further log line of the request. */
    public static void callerIs(String userId) {
        MDC.put(USER_ID, userId);
    }

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
