package io.carillon.gateway.pusher.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Names of channels may have semicolons, which are refused in all other paths. */
final class ApiFirewall implements HttpFirewall {

    private static final String API = "/apps/";

    private final StrictHttpFirewall elsewhere = new StrictHttpFirewall();
    private final StrictHttpFirewall api = new StrictHttpFirewall();

    ApiFirewall() {
        api.setAllowSemicolon(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (request.getRequestURI().startsWith(API) ? api : elsewhere).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return elsewhere.getFirewalledResponse(response);
    }
}
