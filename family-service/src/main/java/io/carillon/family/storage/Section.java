package io.carillon.family.storage;

import org.jspecify.annotations.Nullable;

/** The kinds of rows in a family's partition, by their clustering column {@code section}; 0005_family_model.cql has them all. */
final class Section {

    static final String MEMBER = "member";
    static final String PROGRAM = "program";
    static final String INVITATION = "invitation";
    static final String OPEN_INVITATION = "open_invitation";
    static final String TOKEN_REQUEST = "token_request";
    static final String WALLET = "wallet";
    static final String LEDGER = "ledger";
    static final String DEPOSIT = "deposit";

    /** Sorts behind every item that is made of letters, digits and underscores. */
    private static final String BEHIND_ALL = "~";

    private Section() {}

    /**
     * The bound of a list that is read from its end.
     *
     * @param cursor the item read last; null to begin at the end
     */
    static String olderThan(@Nullable String cursor) {
        return cursor == null ? BEHIND_ALL : cursor;
    }
}
