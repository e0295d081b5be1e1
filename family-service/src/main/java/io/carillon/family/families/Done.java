package io.carillon.family.families;

/** The use case succeeded; what it changed is committed. */
public record Done<T>(T value) implements Outcome<T> {}
