package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
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
    private static final String EVENTS_BELOW = EventsEndpoint.PATH + "/";

    private final OriginRule origins;

    CrossOrigin(OriginRule origins) {
        this.origins = origins;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !isOfEvents(request) || !origins.allows(origin, request.getHeader(HttpHeaders.HOST))) {
            return null;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.of(origin));
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CACHE_CONTROL,
                WishReader.LAST_EVENT_ID));
        allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        allowed.setMaxAge(REMEMBERED);
        return allowed;
    }

    private static boolean isOfEvents(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(EventsEndpoint.PATH) || path.startsWith(EVENTS_BELOW);
    }
}
