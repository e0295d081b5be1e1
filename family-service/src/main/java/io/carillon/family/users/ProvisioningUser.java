package io.carillon.family.users;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** Makes a caller findable by others: stores him when he is first seen and when his token says something new. */
public final class ProvisioningUser {

    private final Users users;
    private final Cache<String, User> provisioned;

    /**
     * @param remembered how many users are remembered as provisioned
     * @param rememberedFor after which time a remembered user is looked up again
     */
    public ProvisioningUser(Users users, int remembered, Duration rememberedFor) {
        this.users = users;
        this.provisioned = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(rememberedFor)
                .build();
    }

    /** Costs no storage call while a remembered user's token says the same. */
    public void provision(User user) {
        if (user.equals(provisioned.getIfPresent(user.id()))) {
            return;
        }
        if (!isFindable(user)) {
            users.save(user);
        }
        provisioned.put(user.id(), user);
    }

    /** Looks at every way he can be found, because a crash may have left only some of them. */
    private boolean isFindable(User user) {
        Optional<User> expected = Optional.of(user);
        return users.byId(user.id()).equals(expected)
                && users.byUsername(user.username()).equals(expected)
                && user.findEmail().map(users::byEmail).orElse(expected).equals(expected);
    }
}
