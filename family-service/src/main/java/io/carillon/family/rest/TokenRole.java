package io.carillon.family.rest;

import io.carillon.family.users.UserRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token's role claim makes of its subject here. */
final class TokenRole {

    private TokenRole() {}

    /** The first role that is known here, except that an admin is one wherever the list says it; null if there is none. */
    static @Nullable UserRole of(List<String> codes) {
        List<UserRole> roles =
                codes.stream().map(UserRole::find).flatMap(Optional::stream).toList();
        if (roles.contains(UserRole.ADMIN)) {
            return UserRole.ADMIN;
        }
        return roles.isEmpty() ? null : roles.getFirst();
    }
}
