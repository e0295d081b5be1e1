package io.carillon.chat.commands;

import io.carillon.commandlog.Refusal;

/** Why a chat command isn't done, where several commands say the same. */
public final class Refusals {

    private Refusals() {}

    /** There is no such message in the scope. */
    public static Refusal unknownMessage(String messageId) {
        return Refusal.of("unknown_message", "There is no message %s here.".formatted(messageId));
    }
}
