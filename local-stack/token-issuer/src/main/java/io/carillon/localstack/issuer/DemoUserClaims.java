package io.carillon.localstack.issuer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts what the services read of a user into his tokens. A client that acts for no user gets an access token whose subject is
 * the client itself.
 */
final class DemoUserClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final String audience;
    private final Map<String, IssuerProperties.User> byUsername;

    DemoUserClaims(IssuerProperties properties) {
        audience = properties.audience();
        byUsername = properties.users().stream()
                .collect(Collectors.toUnmodifiableMap(IssuerProperties.User::username, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeUser(context);
        }
        // An ID token's audience is the client (OpenID Connect Core 2); only the access token is for our services.
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(audience));
        }
    }

    private void describeUser(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token without a user");
        IssuerProperties.User user = byUsername.get(principal.getName());
        if (user == null) {
            throw new IllegalStateException("no demo user is called " + principal.getName());
        }
        context.getClaims()
                .subject(user.id())
                .claim("preferred_username", user.username())
                .claim("email", user.email())
                .claim("name", user.name())
                .claim("role", user.role());
    }
}
