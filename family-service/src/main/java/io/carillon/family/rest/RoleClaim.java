package io.carillon.family.rest;

import io.carillon.family.users.UserRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Where a token says what its subject is: a text or a list of texts.
 *
 * @param name the claim's name
 */
public record RoleClaim(String name) {

    /** The first role that is known here, except that an admin is one wherever the list says it; null if there is none. */
    @Nullable
    UserRole read(Jwt token) {
        List<String> codes = token.getClaimAsStringList(name);
        if (codes == null) {
            return null;
        }
        List<UserRole> roles =
                codes.stream().map(UserRole::find).flatMap(Optional::stream).toList();
        if (roles.contains(UserRole.ADMIN)) {
            return UserRole.ADMIN;
        }
        return roles.isEmpty() ? null : roles.getFirst();
    }
}
