package io.carillon.chassis.security;

import io.carillon.chassis.tracing.TraceFilter;
import io.carillon.chassis.tracing.Traceparent;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers a service's own idea of who calls, made of the request's token and trace.
 *
 * @param <C> what handlers take
 */
public final class CallerArgument<C> implements HandlerMethodArgumentResolver {

    private final Class<C> type;
    private final BiFunction<JwtAuthenticationToken, Traceparent, C> caller;

    public CallerArgument(Class<C> type, BiFunction<JwtAuthenticationToken, Traceparent, C> caller) {
        this.type = type;
        this.caller = caller;
    }

    /** The token's subject, which the security configuration demands. */
    public static String subject(JwtAuthenticationToken authentication) {
        return Objects.requireNonNull(
                authentication.getToken().getSubject(), "the security configuration demands a subject");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(type);
    }

    @Override
    public C resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        JwtAuthenticationToken authentication = (JwtAuthenticationToken) Objects.requireNonNull(
                request.getUserPrincipal(), "the security configuration lets nobody in without a token");
        TraceFilter.callerIs(subject(authentication));
        return caller.apply(authentication, TraceFilter.traceOf(request));
    }
}
