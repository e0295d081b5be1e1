package io.carillon.chat.messages;

/** In which frames a message is told of, from first to last: those of the command it came by. */
public enum Dialect {
    /** {@code chat.*} */
    CHAT,
    /** {@code tenant.chat.*} */
    TENANT
}
