package io.carillon.chat.storage;

import io.carillon.chat.scopes.Scope;

/**
 * Where a message stands.
 *
 * @param number among all messages of the scope
 */
record Place(Scope scope, long number) {}
