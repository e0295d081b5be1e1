package io.carillon.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A registry for the faults a real one does not produce on demand: it gives the answers it was told, in order, and the
 * last one again and again.
 */
final class ScriptedRegistry implements AutoCloseable {

    /** What was asked. */
    record Question(String method, String path, @Nullable String authorization, String body) {}

    private record Answer(int status, String body) {}

    private static final int SILENCE = -1;

    private final HttpServer server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedRegistry answers(int status, String body) {
        script.add(new Answer(status, body));
        return this;
    }

    /** It takes the next question and never answers. */
    ScriptedRegistry keepsSilent() {
        return answers(SILENCE, "");
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Question> questions() {
        return questions;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            questions.add(new Question(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            Answer answer = script.size() > 1 ? script.remove() : script.element();
            if (answer.status() == SILENCE) {
                closed.await();
                return;
            }
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
