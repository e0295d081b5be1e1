package io.carillon.family.families;

/** Where an invitation stands. */
public enum InvitationStatus {
    PENDING("pending"),
    ACCEPTED("accepted"),
    DECLINED("declined"),
    /** An admin withdrew it. */
    REVOKED("revoked"),
    /** Nobody answered in time. Never stored: a pending invitation is expired from a moment on. */
    EXPIRED("expired");

    private final String code;

    InvitationStatus(String code) {
        this.code = code;
    }

    /** The name used in events, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no status has this code */
    public static InvitationStatus ofCode(String code) {
        for (InvitationStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such invitation status: " + code);
    }
}
