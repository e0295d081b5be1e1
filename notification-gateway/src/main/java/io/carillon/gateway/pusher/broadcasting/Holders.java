package io.carillon.gateway.pusher.broadcasting;

import io.carillon.gateway.handshake.Identities;
import io.carillon.gateway.session.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads who sent a request that security has let through. */
final class Holders {

    private final Identities identities;
    private final String roleClaim;
    private final String adminRole;

    Holders(Identities identities, String roleClaim, String adminRole) {
        this.identities = identities;
        this.roleClaim = roleClaim;
        this.adminRole = adminRole;
    }

    Holder of(HttpServletRequest request) {
        Identity identity = identities.of(request);
        return new Holder(
                identity.userId(), identity.displayName(), roles(request).contains(adminRole));
    }

    private List<String> roles(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken token
                ? Objects.requireNonNullElse(token.getToken().getClaimAsStringList(roleClaim), List.of())
                : List.of();
    }
}
