package io.carillon.gateway.handshake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers requests without a good token. */
final class UnauthenticatedResponse implements AuthenticationEntryPoint {

    private static final Logger LOG = LoggerFactory.getLogger(UnauthenticatedResponse.class);

    private final AuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();
    private final RefusalWriter refusals;

    UnauthenticatedResponse(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        if (problem instanceof AuthenticationServiceException) {
            LOG.warn("Tokens can't be checked now", problem);
            refusals.write(request, response, Refusal.UNAVAILABLE, "Tokens can't be checked now.");
            return;
        }
        writeChallenge(request, response, problem);
        if (problem instanceof OAuth2AuthenticationException e && e.getError() instanceof BearerTokenError error) {
            boolean badRequest = error.getErrorCode().equals(BearerTokenErrorCodes.INVALID_REQUEST);
            Refusal refusal = badRequest ? Refusal.BAD_HANDSHAKE : Refusal.UNAUTHORIZED;
            refusals.write(request, response, refusal, String.valueOf(error.getDescription()));
        } else {
            refusals.write(request, response, Refusal.UNAUTHORIZED, "A token is required.");
        }
    }

    private void writeChallenge(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        try {
            header.commence(request, response, problem);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }
}
