package io.carillon.gateway.handshake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The server keeps the request of a handshake for as long as its connection is open. What filters have left in it, such
 * as the token and its claims, would take as much memory as the connection itself. The server's own attributes stay.
 */
public final class ForgottenHandshake extends OncePerRequestFilter {

    private static final String OF_THE_SERVER = "org.eclipse.jetty.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS || request.isAsyncStarted()) {
            List<String> names = Collections.list(request.getAttributeNames());
            names.stream().filter(name -> !name.startsWith(OF_THE_SERVER)).forEach(request::removeAttribute);
        }
    }
}
