package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints of a schema registry that serializers use, in this process: an id is a place in a list. */
public final class RegistryServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA_BY_ID = "/schemas/ids/";

    private final HttpServer server;
    private final List<String> schemas = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    public RegistryServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void setBroken(boolean broken) {
        this.broken = broken;
    }

    int register(String schema) {
        synchronized (schemas) {
            int known = schemas.indexOf(schema);
            if (known >= 0) {
                return known + 1;
            }
            schemas.add(schema);
            return schemas.size();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (broken) {
            respond(exchange, 503, "{\"error_code\": 50001, \"message\": \"out of order\"}");
        } else if (path.startsWith(SCHEMA_BY_ID)) {
            answerSchema(exchange, Integer.parseInt(path.substring(SCHEMA_BY_ID.length())));
        } else {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            respond(exchange, 200, "{\"id\": " + register(request.path("schema").asString()) + "}");
        }
    }

    private void answerSchema(HttpExchange exchange, int id) throws IOException {
        if (id < 1 || id > schemas.size()) {
            respond(exchange, 404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");
        } else {
            String schema = JSON.writeValueAsString(schemas.get(id - 1));
            respond(exchange, 200, "{\"schema\": " + schema + "}");
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
