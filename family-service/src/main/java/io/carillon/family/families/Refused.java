package io.carillon.family.families;

/** The rules don't allow it; nothing changed and no event was made. */
public record Refused<T>(Refusal refusal) implements Decision<T>, Outcome<T> {}
