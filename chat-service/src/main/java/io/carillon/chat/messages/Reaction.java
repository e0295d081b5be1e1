package io.carillon.chat.messages;

/** A user's reaction to a message. */
public record Reaction(String reaction, String userId) {}
