package io.carillon.tenant.admins;

/** The users who are told as system admins. */
@FunctionalInterface
public interface SystemAdmins {

    boolean contains(String userId);
}
