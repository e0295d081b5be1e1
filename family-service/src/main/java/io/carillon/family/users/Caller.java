package io.carillon.family.users;

import io.carillon.family.tracing.Traceparent;

/**
 * Who asks, and in which trace.
 *
 * @param user the authenticated user
 * @param trace carried into every event the request causes
 */
public record Caller(User user, Traceparent trace) {}
