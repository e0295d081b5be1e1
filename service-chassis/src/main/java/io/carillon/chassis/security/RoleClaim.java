package io.carillon.chassis.security;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Where a token says what its subject is: a text or a list of texts.
 *
 * @param name the claim's name
 */
public record RoleClaim(String name) {

    /** What it says, in the token's order; nothing if the token doesn't have it. */
    public List<String> read(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList(name), List.of());
    }
}
