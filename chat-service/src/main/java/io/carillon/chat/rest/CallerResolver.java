package io.carillon.chat.rest;

import io.carillon.chassis.security.RoleClaim;
import io.carillon.chassis.tracing.TraceFilter;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Asker.Authority;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Caller} of a request from its token, its trace and its key. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final String SYSTEM_ADMIN = "admin";

    private final TokenProperties tokens;
    private final RoleClaim roleClaim;

    CallerResolver(TokenProperties tokens, RoleClaim roleClaim) {
        this.tokens = tokens;
        this.roleClaim = roleClaim;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        JwtAuthenticationToken authentication = (JwtAuthenticationToken) Objects.requireNonNull(
                request.getUserPrincipal(), "the security configuration lets nobody in without a token");
        Asker asker = asker(authentication);
        TraceFilter.callerIs(asker.userId());
        return new Caller(
                asker,
                IdempotencyKey.read(request.getHeader(IdempotencyKey.HEADER)),
                TraceFilter.traceOf(request).value());
    }

    Asker asker(JwtAuthenticationToken authentication) {
        Jwt token = authentication.getToken();
        String id = Objects.requireNonNull(token.getSubject(), "the security configuration demands a subject");
        return new Asker(id, displayName(token).orElse(id), authority(authentication));
    }

    private static Optional<String> displayName(Jwt token) {
        return Stream.of("name", "preferred_username")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Authority authority(JwtAuthenticationToken authentication) {
        boolean service = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(tokens.authority()::equals);
        if (service) {
            return Authority.SERVICE;
        }
        return roleClaim.read(authentication.getToken()).contains(SYSTEM_ADMIN)
                ? Authority.SYSTEM_ADMIN
                : Authority.USER;
    }
}
