package io.carillon.family.rest;

import io.carillon.chassis.security.RoleClaim;
import io.carillon.chassis.tracing.TraceFilter;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.users.Caller;
import io.carillon.family.users.ProvisioningUser;
import io.carillon.family.users.SignIn;
import io.carillon.family.users.User;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Caller} of a request from its token and trace, and the caller findable by others. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final ProvisioningUser provisioning;
    private final RoleClaim roleClaim;

    CallerResolver(ProvisioningUser provisioning, RoleClaim roleClaim) {
        this.provisioning = provisioning;
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
        Jwt token = authentication.getToken();
        SignIn signIn = new SignIn(user(token), name(token), TokenRole.of(roleClaim.read(token)));
        TraceFilter.callerIs(signIn.user().id());
        Traceparent trace = TraceFilter.traceOf(request);
        provisioning.provision(signIn, trace);
        return new Caller(signIn.user(), signIn.systemAdmin(), trace);
    }

    private static @Nullable String name(Jwt token) {
        String name = token.getClaimAsString("name");
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** An address that the issuer calls unverified is no way to be found: it may be somebody else's. */
    private static User user(Jwt token) {
        String id = Objects.requireNonNull(token.getSubject(), "the security configuration demands a subject");
        String username = token.getClaimAsString("preferred_username");
        boolean unverified = Boolean.FALSE.equals(token.getClaimAsBoolean("email_verified"));
        return new User(id, username == null ? id : username, unverified ? null : token.getClaimAsString("email"));
    }
}
