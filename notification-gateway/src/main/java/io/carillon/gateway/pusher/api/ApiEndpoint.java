package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/** {@code /apps/{id}/…}: checks who asks, and answers when it is done. No thread of the server waits meanwhile. */
final class ApiEndpoint implements HttpRequestHandler {

    static final String PATTERN = "/apps/**";

    private static final Logger LOG = LoggerFactory.getLogger(ApiEndpoint.class);
    private static final long NEVER = 0;
    private static final int PARTS_BEFORE_OPERATION = 2;

    private final Apps apps;
    private final Operations operations;
    private final PusherMetrics metrics;
    private final Executor workers;
    private final InstantSource clock;
    private final int maxBody;

    ApiEndpoint(
            Apps apps,
            Operations operations,
            PusherMetrics metrics,
            Executor workers,
            InstantSource clock,
            int maxBody) {
        this.apps = apps;
        this.operations = operations;
        this.metrics = metrics;
        this.workers = workers;
        this.clock = clock;
        this.maxBody = maxBody;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.setTimeout(NEVER);
        workers.execute(() -> handle(request, response, async));
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, AsyncContext async) {
        try {
            answer(request)
                    .exceptionally(problem -> unavailable(request, problem))
                    .whenComplete((answer, _) -> {
                        try {
                            write(answer, request, response);
                        } finally {
                            async.complete();
                        }
                    });
        } catch (IOException | RuntimeException e) {
            LOG.debug("A request broke off", e);
            async.complete();
        }
    }

    private CompletionStage<ApiAnswer> answer(HttpServletRequest request) throws IOException {
        Optional<List<String>> path = Query.path(request.getRequestURI());
        Optional<Map<String, String>> query = Query.parse(request.getQueryString());
        if (path.isEmpty() || query.isEmpty()) {
            return now(ApiAnswer.badRequest("The URL is not encoded as it should be."));
        }
        Optional<PusherApp> app = path.get().size() > PARTS_BEFORE_OPERATION
                ? apps.byId(path.get().get(1))
                : Optional.empty();
        if (app.isEmpty()) {
            return now(ApiAnswer.notFound("There is no such application."));
        }
        byte[] body = request.getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            return now(ApiAnswer.tooLarge("A request may have " + maxBody + " bytes at most."));
        }
        Optional<String> fault = RequestSignature.fault(
                app.get(), request.getMethod(), request.getRequestURI(), query.get(), body, clock.instant());
        if (fault.isPresent()) {
            return now(ApiAnswer.unauthorized(fault.get()));
        }
        if (!app.get().enabled()) {
            return now(ApiAnswer.disabled());
        }
        List<String> operation =
                path.get().subList(PARTS_BEFORE_OPERATION, path.get().size());
        return operations
                .of(request.getMethod(), operation)
                .map(found -> found.run(ApiRequest.of(app.get(), operation, query.get(), body)))
                .orElseGet(() -> now(ApiAnswer.notFound("There is no such operation.")));
    }

    private static ApiAnswer unavailable(HttpServletRequest request, Throwable problem) {
        LOG.atWarn().addKeyValue("path", request.getRequestURI()).log("A request failed: {}", problem.toString());
        return ApiAnswer.unavailable();
    }

    private void write(ApiAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        count(answer, request);
        try {
            response.setStatus(answer.status());
            response.setContentType(answer.isRefusal() ? MediaType.TEXT_PLAIN_VALUE : MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(answer.body().getBytes(UTF_8));
        } catch (IOException e) {
            LOG.debug("An answer was not wanted any more", e);
        }
    }

    /** Of applications that don't exist nothing is counted: anybody can make up their names. */
    private void count(ApiAnswer answer, HttpServletRequest request) {
        Query.path(request.getRequestURI())
                .filter(path -> path.size() > 1)
                .flatMap(path -> apps.byId(path.get(1)))
                .ifPresent(app -> metrics.answered(app.id(), answer.status()));
    }

    private static CompletionStage<ApiAnswer> now(ApiAnswer answer) {
        return CompletableFuture.completedStage(answer);
    }
}
