package io.carillon.localstack.issuer;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Who may sign in, and for whom tokens are meant.
 *
 * @param keyFile holds the key that signs tokens; written at the first start
 * @param audience the {@code aud} claim of every access token
 * @param users at least one, user names distinct
 */
@ConfigurationProperties("carillon.issuer")
record IssuerProperties(Path keyFile, String audience, List<User> users) {

    IssuerProperties {
        Assert.hasText(audience, "carillon.issuer.audience must not be empty");
        Assert.notEmpty(users, "carillon.issuer.users needs at least one user");
        long names = users.stream().map(User::username).distinct().count();
        Assert.isTrue(names == users.size(), "carillon.issuer.users must have distinct user names");
        users = List.copyOf(users);
    }

    /**
     * One demo user.
     *
     * @param id the {@code sub} claim
     * @param username what is typed at the login, and the {@code preferred_username} claim
     * @param email the {@code email} claim
     * @param name the {@code name} claim
     * @param role the {@code role} claim, which family-service reads: parent, student or admin
     * @param password in clear text
     */
    record User(String id, String username, String email, String name, String role, String password) {
        User {
            Assert.hasText(id, "a user's id must not be empty");
            Assert.hasText(username, "a user's username must not be empty");
            Assert.hasText(email, "a user's email must not be empty");
            Assert.hasText(name, "a user's name must not be empty");
            Assert.hasText(role, "a user's role must not be empty");
            Assert.hasText(password, "a user's password must not be empty");
        }
    }
}
