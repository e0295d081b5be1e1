package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.users.Handle;
import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.Renewal;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecord;
import io.carillon.family.users.UserRecords;
import io.carillon.family.users.UserRole;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Users in Cassandra: a record by id, and a table for each way to find it. */
final class CassandraUsers implements UserRecords {

    private final SelectUser selectUser;
    private final InsertUser insertUser;
    private final RenewUser renewUser;
    private final UpdateProfile updateProfile;
    private final UpdateUserRole updateRole;
    private final UpdateMergedInto updateMergedInto;
    private final DeleteUser deleteUser;
    private final UserProfiles profiles;
    private final Map<Handle, Holders> holders = new EnumMap<>(Handle.class);

    CassandraUsers(CqlSession session) {
        this.selectUser = new SelectUser(session);
        this.insertUser = new InsertUser(session);
        this.renewUser = new RenewUser(session);
        this.updateProfile = new UpdateProfile(session);
        this.updateRole = new UpdateUserRole(session);
        this.updateMergedInto = new UpdateMergedInto(session);
        this.deleteUser = new DeleteUser(session);
        this.profiles = new UserProfiles(selectUser);
        for (Handle handle : Handle.values()) {
            holders.put(handle, new Holders(session, handle));
        }
    }

    @Override
    public Optional<User> byUsername(String username) {
        return by(Handle.USERNAME, username);
    }

    @Override
    public Optional<User> byEmail(String email) {
        return by(Handle.EMAIL, email);
    }

    /** A holder who goes by another handle now, but died before he gave this one up, isn't found by it. */
    private Optional<User> by(Handle handle, String value) {
        return holder(handle, value)
                .flatMap(profiles::find)
                .map(UserProfile::user)
                .filter(user -> handle.names(user, value));
    }

    @Override
    public Optional<UserProfile> profile(String userId) {
        return profiles.find(userId);
    }

    @Override
    public Map<String, UserProfile> profiles(Collection<String> userIds) {
        return profiles.find(userIds);
    }

    @Override
    public void update(String userId, ProfileChange change, Stamp modified) {
        updateProfile.update(userId, change, modified);
    }

    @Override
    public Optional<UserRecord> find(String userId) {
        return selectUser.find(userId);
    }

    @Override
    public void insert(UserProfile placeholder) {
        insertUser.insert(placeholder);
    }

    @Override
    public void write(Renewal renewal) {
        renewUser.renew(renewal);
    }

    @Override
    public void assign(String userId, UserRole role) {
        updateRole.update(userId, role);
    }

    @Override
    public void delete(String userId) {
        deleteUser.delete(userId);
    }

    @Override
    public void merge(String placeholderId, String adopterId) {
        updateMergedInto.update(placeholderId, adopterId);
    }

    @Override
    public Optional<String> holder(Handle handle, String value) {
        return of(handle).find(value);
    }

    @Override
    public String claim(Handle handle, String value, String userId) {
        return of(handle).claim(value, userId);
    }

    @Override
    public void transfer(Handle handle, String value, String from, String to) {
        of(handle).transfer(value, from, to);
    }

    @Override
    public void release(Handle handle, String value, String userId) {
        of(handle).release(value, userId);
    }

    private Holders of(Handle handle) {
        return Objects.requireNonNull(holders.get(handle));
    }
}
