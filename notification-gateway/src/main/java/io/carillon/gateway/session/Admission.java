package io.carillon.gateway.session;

/** Whether there is room for another connection. */
public sealed interface Admission {

    /** A place is taken; it must be used or given back. */
    record Admitted() implements Admission {}

    /** The user has too many connections. */
    record UserIsFull() implements Admission {}

    /** The gateway has too many connections. */
    record GatewayIsFull() implements Admission {}

    /** The gateway shuts down. */
    record Draining() implements Admission {}
}
