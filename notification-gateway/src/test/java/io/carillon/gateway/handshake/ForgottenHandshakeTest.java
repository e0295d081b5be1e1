package io.carillon.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForgottenHandshakeTest {

    private static final String OF_THE_SERVER = "org.eclipse.jetty.upgrade";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/socket");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_request_that_becomes_a_connection_keeps_only_what_is_the_servers() throws Exception {
        response.setStatus(101);

        filter();

        assertThat(attributes()).containsExactly(OF_THE_SERVER);
    }

    @Test
    void a_refused_request_is_left_alone() throws Exception {
        response.setStatus(401);

        filter();

        assertThat(attributes()).contains(OF_THE_SERVER, "token");
    }

    private void filter() throws Exception {
        request.setAttribute(OF_THE_SERVER, "connection");
        request.setAttribute("token", "secret");
        new ForgottenHandshake().doFilter(request, response, new MockFilterChain());
    }

    private List<String> attributes() {
        return Collections.list(request.getAttributeNames());
    }
}
