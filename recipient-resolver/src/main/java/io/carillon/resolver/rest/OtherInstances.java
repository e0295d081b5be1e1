package io.carillon.resolver.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.carillon.resolver.presence.NotNowException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.HostInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Passes questions on to the instance that knows, with the token of who asked. */
final class OtherInstances implements AutoCloseable {

    /** Marks a question that was passed on: it is not passed on again. */
    static final String PASSED_ON = "Carillon-Passed-On";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;

    OtherInstances(JsonMapper json) {
        this.json = json;
    }

    List<PresenceAnswer.UserAnswer> presence(HostInfo instance, Collection<String> users, Question question) {
        String query = users.stream()
                .map(user -> "user=" + URLEncoder.encode(user, UTF_8))
                .collect(joining("&"));
        return ask(instance, "/presence?" + query, question, PresenceAnswer.class)
                .users();
    }

    Set<String> scopes(HostInfo instance, Question question) {
        return ask(instance, "/presence/scopes", question, ScopesAnswer.class).scopes();
    }

    private <T> T ask(HostInfo instance, String path, Question question, Class<T> answer) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + instance.host() + ":" + instance.port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + question.token())
                .header(PASSED_ON, "1")
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new NotNowException(instance + " answers " + response.statusCode());
            }
            return json.readValue(response.body(), answer);
        } catch (IOException | JacksonException e) {
            throw new NotNowException(instance + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNowException("the answer is no longer waited for", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
