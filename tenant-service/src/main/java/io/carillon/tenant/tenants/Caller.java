package io.carillon.tenant.tenants;

import io.carillon.chassis.tracing.Traceparent;

/**
 * Who asks, and in which trace.
 *
 * @param displayName what his token calls him, else his id
 * @param trace carried into every event the request causes
 */
public record Caller(String userId, String displayName, Authority authority, Traceparent trace) {

    /** Whether his token makes him one. */
    public boolean isSystemAdmin() {
        return authority == Authority.SYSTEM_ADMIN;
    }

    /** Whether his token is that of another system, or of a system admin, who may speak for one. */
    public boolean mayReport() {
        return authority != Authority.USER;
    }
}
