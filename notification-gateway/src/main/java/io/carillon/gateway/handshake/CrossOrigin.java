package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * What browsers are told about requests of pages of other origins: a WebSocket needs no such word, but {@code fetch}
 * with a token does. Origins are those of {@link OriginRule}; one that is not among them is told nothing.
 */
final class CrossOrigin implements CorsConfigurationSource {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final OriginRule origins;
    private final Predicate<String> paths;

    /** @param paths of which requests anything is told */
    CrossOrigin(OriginRule origins, Predicate<String> paths) {
        this.origins = origins;
        this.paths = paths;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || !paths.test(request.getRequestURI())
                || !origins.allows(origin, request.getHeader(HttpHeaders.HOST))) {
            return null;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.of(origin));
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CACHE_CONTROL,
                WishReader.LAST_EVENT_ID,
                "X-CSRF-TOKEN",
                "X-Requested-With"));
        allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        allowed.setMaxAge(REMEMBERED);
        return allowed;
    }
}
