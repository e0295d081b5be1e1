package io.carillon.family.users;

import java.util.Optional;

/**
 * The single steps that identities are changed by. Each is atomic and durable when it returns; the use cases put them in
 * an order in which a crash after any of them does no harm.
 */
public interface UserRecords extends Users {

    /** Reads a record as it is stored. */
    Optional<UserRecord> find(String userId);

    /** Writes a new placeholder, whom nobody finds before he holds a handle. */
    void insert(UserProfile placeholder);

    /** Writes what a sign-in says, over what is there if anything is. */
    void write(Renewal renewal);

    /** Gives a user another role. */
    void assign(String userId, UserRole role);

    /** Removes a placeholder whom nobody ever knew of. */
    void delete(String userId);

    /** Marks a placeholder as adopted, once and for all; does nothing to others. */
    void merge(String placeholderId, String adopterId);

    /** Who holds a handle. */
    Optional<String> holder(Handle handle, String value);

    /**
     * Takes a handle that nobody holds.
     *
     * @return the id of the user who holds it now: the given one, or the one who was first
     */
    String claim(Handle handle, String value, String userId);

    /** Moves a handle from one user to another, unless the first doesn't hold it any more. */
    void transfer(Handle handle, String value, String from, String to);

    /** Gives up a handle, if the user holds it. */
    void release(Handle handle, String value, String userId);
}
