package io.carillon.tenant.tenants;

/** There is nothing to do: it is so already. */
public record Unchanged<T>(T value) implements Decision<T> {}
