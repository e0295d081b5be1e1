package io.carillon.family.families;

/** The family is already as it is wished to be, for instance because the same wish came before: nothing to commit. */
public record Unchanged<T>(T value) implements Decision<T> {}
