package io.carillon.gateway.handshake;

import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What tokens call their users, for services that show it to others. A session keeps it as long as it lives, so it has an end.
 *
 * @param claims which claims may hold it, the best first
 */
record DisplayNames(List<String> claims) {

    private static final int LONGEST = 200;

    /** The first claim that is a text with something in it, cut if need be. */
    Optional<String> of(Jwt token) {
        return claims.stream()
                .map(token.getClaims()::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(DisplayNames::cut);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
