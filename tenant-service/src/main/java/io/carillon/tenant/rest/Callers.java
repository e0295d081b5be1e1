package io.carillon.tenant.rest;

import io.carillon.chassis.security.CallerArgument;
import io.carillon.chassis.security.RoleClaim;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.tenant.tenants.Authority;
import io.carillon.tenant.tenants.Caller;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes the {@link Caller} of a request from its token. */
final class Callers {

    private static final String SYSTEM_ADMIN = "admin";

    private final TokenProperties tokens;
    private final RoleClaim roleClaim;

    Callers(TokenProperties tokens, RoleClaim roleClaim) {
        this.tokens = tokens;
        this.roleClaim = roleClaim;
    }

    Caller caller(JwtAuthenticationToken authentication, Traceparent trace) {
        String id = CallerArgument.subject(authentication);
        return new Caller(id, displayName(authentication.getToken(), id), authority(authentication), trace);
    }

    private static String displayName(Jwt token, String id) {
        return Stream.of("name", "preferred_username")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }

    private Authority authority(JwtAuthenticationToken authentication) {
        if (roleClaim.read(authentication.getToken()).contains(SYSTEM_ADMIN)) {
            return Authority.SYSTEM_ADMIN;
        }
        return authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(tokens.authority()::equals)
                ? Authority.SERVICE
                : Authority.USER;
    }
}
