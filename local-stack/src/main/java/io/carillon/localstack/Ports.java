package io.carillon.localstack;

/** Which ports the servers of a stack listen on, always on the loopback address. */
public enum Ports {
    /** Any that are free: for tests, of which several may run at once. */
    FREE,
    /** Those that people and default configurations expect, see {@link Component#standardPort()}. */
    STANDARD
}
