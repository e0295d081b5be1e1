package io.carillon.chat.messages;

import java.time.Instant;

/**
 * That a moderator replaced a message's text.
 *
 * @param mask what is shown instead
 * @param by user id
 */
public record Redaction(String mask, String by, Instant at) {}
