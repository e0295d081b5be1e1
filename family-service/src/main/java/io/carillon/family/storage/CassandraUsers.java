package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.users.User;
import io.carillon.family.users.Users;
import java.util.List;
import java.util.Optional;

/** Users in Cassandra: a profile by id, and a table for each way to find it. */
final class CassandraUsers implements Users {

    private final SelectUser selectUser;
    private final InsertUser insertUser;
    private final HandleTable usernames;
    private final HandleTable emails;

    CassandraUsers(CqlSession session) {
        this.selectUser = new SelectUser(session);
        this.insertUser = new InsertUser(session);
        this.usernames = new HandleTable(session, Handle.USERNAME, selectUser);
        this.emails = new HandleTable(session, Handle.EMAIL, selectUser);
    }

    @Override
    public Optional<User> byId(String userId) {
        return selectUser.find(userId);
    }

    @Override
    public Optional<User> byUsername(String username) {
        return usernames.find(username);
    }

    @Override
    public Optional<User> byEmail(String email) {
        return emails.find(email);
    }

    /** Claims, writes, then releases: wherever a crash interrupts, nobody is found by what isn't his. */
    @Override
    public void save(User user) {
        List<HandleTable> handles = List.of(usernames, emails);
        Optional<User> before = selectUser.find(user.id());
        handles.forEach(handle -> handle.claim(user));
        insertUser.insert(user);
        before.ifPresent(old -> handles.forEach(handle -> handle.release(old, user)));
    }
}
