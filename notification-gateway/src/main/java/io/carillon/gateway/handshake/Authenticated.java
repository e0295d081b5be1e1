package io.carillon.gateway.handshake;

import io.carillon.gateway.session.Identity;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who sent a request that security has let through, so that it carries a checked token. */
final class Authenticated {

    private Authenticated() {}

    static Identity identity(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            return TokenRules.identity(token.getToken());
        }
        throw new IllegalStateException("the request was not authenticated with a token");
    }
}
