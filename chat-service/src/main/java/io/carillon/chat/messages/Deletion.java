package io.carillon.chat.messages;

import java.time.Instant;

/**
 * That a message was deleted.
 *
 * @param mode {@link #SOFT} or {@link #HARD}
 * @param by user id
 */
public record Deletion(String mode, String by, Instant at) {

    /** Moderators still see the text. */
    public static final String SOFT = "soft";
    /** Nobody does. */
    public static final String HARD = "hard";
}
