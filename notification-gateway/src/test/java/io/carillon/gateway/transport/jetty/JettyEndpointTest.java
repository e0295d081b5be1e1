package io.carillon.gateway.transport.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.transport.ConnectionListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.junit.jupiter.api.Test;

class JettyEndpointTest {

    private static final int ABNORMAL = 1006;

    private final Session session = (Session) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> null);
    private final Recorder recorder = new Recorder();

    @Test
    void a_connection_that_closes_while_it_is_taken_over_is_heard_to_close() {
        List<JettyEndpoint> self = new ArrayList<>();
        self.add(new JettyEndpoint(
                connection -> {
                    self.getFirst().onWebSocketClose(ABNORMAL, "", Callback.NOOP);
                    return recorder;
                },
                1_000));

        self.getFirst().onWebSocketOpen(session);

        assertThat(recorder.closes).containsExactly(ABNORMAL);
    }

    @Test
    void a_connection_is_heard_to_close_once() {
        JettyEndpoint endpoint = new JettyEndpoint(connection -> recorder, 1_000);
        endpoint.onWebSocketOpen(session);

        endpoint.onWebSocketClose(ABNORMAL, "", Callback.NOOP);
        endpoint.onWebSocketClose(ABNORMAL, "", Callback.NOOP);

        assertThat(recorder.closes).containsExactly(ABNORMAL);
    }

    private static final class Recorder implements ConnectionListener {
        private final List<Integer> closes = new ArrayList<>();

        @Override
        public void onText(String text) {}

        @Override
        public void onBinary() {}

        @Override
        public void onPong() {}

        @Override
        public void onClosed(int code) {
            closes.add(code);
        }
    }
}
