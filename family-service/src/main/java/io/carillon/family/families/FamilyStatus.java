package io.carillon.family.families;

/** Whether a family takes part at the moment; a label for its admins and for searching, it forbids nothing. */
public enum FamilyStatus {
    ACTIVE("active"),
    INACTIVE("inactive");

    private final String code;

    FamilyStatus(String code) {
        this.code = code;
    }

    /** The name used in events, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no status has this code */
    public static FamilyStatus ofCode(String code) {
        for (FamilyStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such family status: " + code);
    }
}
