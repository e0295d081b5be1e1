package io.carillon.chat.messages;

import java.time.Instant;

/**
 * A text that a message had before.
 *
 * @param number which edit replaced it, from 1
 * @param body the text that was replaced
 */
public record Edit(int number, String body, Instant replacedAt) {}
