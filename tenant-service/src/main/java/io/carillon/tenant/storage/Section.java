package io.carillon.tenant.storage;

/** The kinds of rows in a tenant's partition, by their clustering column {@code section}; 0001_tenants.cql has them all. */
final class Section {

    static final String HEAD = "tenant";
    static final String MEMBER = "member";
    static final String BAN = "ban";
    static final String ACCOUNT = "account";
    static final String INVITATION = "invitation";
    static final String OPEN_INVITATION = "open_invitation";
    static final String ANNOUNCEMENT = "announcement";
    static final String PIN = "pin";
    static final String REPORT = "report";
    static final String SYSTEM_ADMIN = "system_admin";

    /** The item of the one row in {@link #HEAD}. */
    static final String HEAD_ITEM = "head";

    private Section() {}
}
