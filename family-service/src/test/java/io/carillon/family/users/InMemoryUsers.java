package io.carillon.family.users;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Users in memory that count how often they are asked. */
final class InMemoryUsers implements Users {

    private final Map<String, User> byId = new HashMap<>();
    private int reads;
    private int writes;

    int reads() {
        return reads;
    }

    int writes() {
        return writes;
    }

    @Override
    public Optional<User> byId(String userId) {
        return find(user -> user.id().equals(userId));
    }

    @Override
    public Optional<User> byUsername(String username) {
        return find(user -> user.username().equals(username));
    }

    @Override
    public Optional<User> byEmail(String email) {
        return find(user -> email.equals(user.email()));
    }

    @Override
    public void save(User user) {
        writes++;
        byId.put(user.id(), user);
    }

    private Optional<User> find(Predicate<User> condition) {
        reads++;
        return byId.values().stream().filter(condition).findFirst();
    }
}
