package io.carillon.gateway.transport.jetty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handshake without its extension header, so that Jetty has nothing to negotiate. By default it accepts
 * permessage-deflate, which triples the CPU of a delivery and costs hundreds of KB per connection.
 */
final class WithoutExtensions extends HttpServletRequestWrapper {

    private static final String HEADER = "Sec-WebSocket-Extensions";

    WithoutExtensions(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(HEADER::equalsIgnoreCase);
        return Collections.enumeration(names);
    }
}
