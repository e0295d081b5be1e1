package io.carillon.family.imports;

/**
 * The user whom a name became.
 *
 * @param reused whether he was that before
 */
record NamedUser(String userId, String username, boolean reused) {}
