package io.carillon.family.families;

/**
 * How a use case ended. A fault, such as a database out of reach, is an exception instead.
 *
 * @param <T> what it gives when it succeeds
 */
public sealed interface Outcome<T> permits Done, Refused {}
