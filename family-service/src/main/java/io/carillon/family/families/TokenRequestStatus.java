package io.carillon.family.families;

/** Where a token request stands. */
public enum TokenRequestStatus {
    PENDING("pending"),
    APPROVED("approved"),
    DENIED("denied");

    private final String code;

    TokenRequestStatus(String code) {
        this.code = code;
    }

    /** The name used in events, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no status has this code */
    public static TokenRequestStatus ofCode(String code) {
        for (TokenRequestStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such token request status: " + code);
    }
}
