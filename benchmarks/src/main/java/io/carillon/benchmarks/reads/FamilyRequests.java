package io.carillon.benchmarks.reads;

import static java.util.Objects.requireNonNull;

import io.carillon.benchmarks.harness.Latencies;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The reads that are timed, one after the other, each kind in its turn. */
final class FamilyRequests {
    private static final Duration READY_PAUSE = Duration.ofMillis(500);
    private static final int READY_ATTEMPTS = 120;

    private final HttpClient http;
    private final URI service;
    private final List<String> readers;
    private final Map<String, String> tokens;
    private final String adminToken;
    private final List<String> familyIds;

    /** @param familyIds the n-th was founded by the n-th reader, and so on in turns */
    FamilyRequests(HttpClient http, URI service, ManyUsersIssuer issuer, List<String> readers, List<String> familyIds) {
        this.http = http;
        this.service = service;
        this.readers = readers;
        this.tokens = new LinkedHashMap<>();
        readers.forEach(reader -> tokens.put(reader, issuer.token(reader)));
        this.adminToken = issuer.systemAdminToken("user_operator");
        this.familyIds = familyIds;
    }

    /** Returns when the service answers again after its database was away. */
    void awaitAnswers() {
        HttpRequest ready = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .build();
        for (int attempt = 0; attempt < READY_ATTEMPTS; attempt++) {
            if (send(ready).statusCode() == 200) {
                return;
            }
            LockSupport.parkNanos(READY_PAUSE.toNanos());
        }
        throw new IllegalStateException("the service doesn't get ready");
    }

    /** Makes the readers known, so that their first timed request writes nothing. */
    void introduceReaders() {
        readers.forEach(reader -> get("/user/" + reader, token(reader)));
        get("/user/user_operator", adminToken);
    }

    /**
     * @param rounds how often each kind is sent
     * @param families how many there are, for the names
     * @return what was measured, always in the same order
     */
    List<Latencies> measure(int rounds, String families) {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            String reader = readers.get(round % readers.size());
            for (Kind kind : kinds(reader, familyIds.get(round % familyIds.size()))) {
                Latencies latencies =
                        measured.computeIfAbsent(kind.name, name -> new Latencies("%s, %s".formatted(name, families)));
                long begin = System.nanoTime();
                get(kind.path, kind.token);
                latencies.record(begin, System.nanoTime());
            }
        }
        return List.copyOf(measured.values());
    }

    private List<Kind> kinds(String reader, String familyId) {
        return List.of(
                new Kind("a family", "/family/" + familyId, token(reader)),
                new Kind("10 families of a user", "/user/" + reader + "/families", token(reader)),
                new Kind("20 children of a user", "/user/" + reader + "/children", token(reader)),
                new Kind("50 by status", "/family?status=active&limit=50", adminToken),
                new Kind("50 by program", "/family?program=program%200&limit=50", adminToken));
    }

    private record Kind(String name, String path, String token) {}

    private String token(String reader) {
        return requireNonNull(tokens.get(reader));
    }

    private void get(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " wasn't answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
