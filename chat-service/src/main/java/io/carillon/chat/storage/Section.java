package io.carillon.chat.storage;

/** What a row in a scope's partition is about. */
final class Section {

    static final String SCOPE = "scope";
    static final String MEMBER = "member";
    static final String MARKER = "marker";
    /** Its row is there while nobody may talk in the scope. */
    static final String INACTIVE = "inactive";

    /** Whose row that of the scope as a whole is. */
    static final String NOBODY = "";

    private Section() {}
}
