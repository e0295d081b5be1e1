package io.carillon.chat.storage;

/** What a row in a scope's partition is about. */
final class Section {

    static final String SCOPE = "scope";
    static final String MEMBER = "member";
    static final String MARKER = "marker";

    /** Whose row that of the scope as a whole is. */
    static final String NOBODY = "";

    private Section() {}
}
