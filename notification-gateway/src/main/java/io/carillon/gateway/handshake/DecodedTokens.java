package io.carillon.gateway.handshake;

import io.carillon.gateway.session.Identity;
import io.carillon.gateway.tokens.TokenCheck;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Checks a token of an open session as that of a handshake is checked. */
final class DecodedTokens implements TokenCheck {

    private final JwtDecoder decoder;
    private final Identities identities;

    DecodedTokens(JwtDecoder decoder, Identities identities) {
        this.decoder = decoder;
        this.identities = identities;
    }

    @Override
    public Checked check(String accessToken) {
        try {
            Identity identity = identities.of(decoder.decode(accessToken));
            return new Checked.Good(identity.userId(), identity.displayName(), identity.expiresAt());
        } catch (JwtValidationException e) {
            return new Checked.Bad(reason(e));
        } catch (BadJwtException e) {
            return new Checked.Bad("The new token is malformed, or not of this issuer.");
        } catch (JwtException e) {
            return new Checked.Unavailable();
        }
    }

    private static String reason(JwtValidationException problem) {
        return problem.getErrors().stream()
                .map(error -> String.valueOf(error.getDescription()))
                .findFirst()
                .orElse("The new token is not accepted.");
    }
}
