package io.carillon.gateway.handshake;

import io.carillon.gateway.session.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads who somebody is out of tokens that have been checked. */
public final class Identities {

    private final DisplayNames displayNames;

    Identities(DisplayNames displayNames) {
        this.displayNames = displayNames;
    }

    /** Who sent a request that security has let through, so that it carries a checked token. */
    public Identity of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("the request was not authenticated with a token");
    }

    /** Whose a token is that keeps the {@link TokenRules}, and when it ends. */
    public Identity of(Jwt token) {
        String subject = token.getSubject();
        Instant expiry = token.getExpiresAt();
        if (subject == null || expiry == null) {
            throw new IllegalStateException("the token was not checked");
        }
        return new Identity(subject, displayNames.of(token), expiry);
    }
}
