package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;

/**
 * Who asks, and in which trace.
 *
 * @param user the authenticated user
 * @param systemAdmin whether his token makes him one: he may do in every family what its admins may
 * @param trace carried into every event the request causes
 */
public record Caller(User user, boolean systemAdmin, Traceparent trace) {}
