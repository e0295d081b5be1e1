package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Finds the token in the Authorization header or among the sub-protocols, never in the URL. */
final class HandshakeTokenResolver implements BearerTokenResolver {

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String inHeader = header.resolve(request);
        List<String> inProtocols = SubProtocols.of(request).tokens();
        if (inProtocols.size() + (inHeader == null ? 0 : 1) > 1) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest("More than one token was sent."));
        }
        return inProtocols.isEmpty() ? inHeader : inProtocols.getFirst();
    }
}
