package io.carillon.tenant.tenants;

/** It worked. */
public record Done<T>(T value) implements Outcome<T> {}
