package io.carillon.gateway.handshake;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;

/**
 * What a socket needs of a token beyond issuer and audience: a subject, and an end that has not come. The usual minute
 * of grace is not given, because a session ends with its token and would end as soon as it began.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    private static final int LONGEST_USER_ID = 256;

    private final InstantSource clock;

    TokenRules(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_USER_ID) {
            return refused("The token names no user.");
        }
        Instant expiry = token.getExpiresAt();
        if (expiry == null || !clock.instant().isBefore(expiry)) {
            return refused("The token has expired, or never does.");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(BearerTokenErrorCodes.INVALID_TOKEN, why, null));
    }
}
