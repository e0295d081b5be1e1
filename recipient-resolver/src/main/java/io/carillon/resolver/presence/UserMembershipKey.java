package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A key of {@code user.memberships}: {@code <user id>/<scope>}, with {@code /} and {@code %} of the user id written as
 * {@code %2F} and {@code %25}, so that the first slash is the one between them.
 */
record UserMembershipKey(String user, String scope) {

    private static final char SEPARATOR = '/';

    byte[] bytes() {
        return (user.replace("%", "%25").replace("/", "%2F") + SEPARATOR + scope).getBytes(UTF_8);
    }

    /**
     * Takes a key apart.
     *
     * @throws IllegalArgumentException when it is none
     */
    static UserMembershipKey of(byte[] key) {
        String text = new String(key, UTF_8);
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("not <user id>/<scope>: " + text);
        }
        String user = text.substring(0, separator).replace("%2F", "/").replace("%25", "%");
        return new UserMembershipKey(user, text.substring(separator + 1));
    }
}
