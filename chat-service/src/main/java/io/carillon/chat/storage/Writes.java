package io.carillon.chat.storage;

/** What one event writes. */
record Writes(ScopeWrites scope, MessageWrites messages) {}
