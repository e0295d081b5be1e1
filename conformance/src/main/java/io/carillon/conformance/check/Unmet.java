package io.carillon.conformance.check;

/** A gateway that does not do as the document says. */
final class Unmet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String seen;

    Unmet(String seen) {
        super(seen, null, false, false);
        this.seen = seen;
    }

    String seen() {
        return seen;
    }

    /** @param seen what was seen, for who has to look into it */
    static void unless(boolean holds, String seen) {
        if (!holds) {
            throw new Unmet(seen);
        }
    }
}
