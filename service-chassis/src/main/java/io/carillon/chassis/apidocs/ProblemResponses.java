package io.carillon.chassis.apidocs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an operation is answered with: what was written, with the type from the code, and the problems any request may meet. */
final class ProblemResponses {

    private static final Content PROBLEM = new Content()
            .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));

    /** Problems by status, as they are described for operations of which nothing more is said. */
    private final Map<String, ApiResponse> shared;

    ProblemResponses(Map<String, ApiResponse> shared) {
        this.shared = shared;
    }

    /** Gives the shared problems their type. */
    void describe(Components components) {
        Map<String, ApiResponse> described = new TreeMap<>();
        shared.forEach((status, response) -> described.put(
                status, new ApiResponse().description(response.getDescription()).content(PROBLEM)));
        components.setResponses(described);
    }

    ApiResponses responses(String path, HttpMethod method, Operation found, Operation written) {
        Map<String, ApiResponse> responses = new TreeMap<>();
        for (String status : possible(path, method, found)) {
            responses.put(status, new ApiResponse().$ref("#/components/responses/" + status));
        }
        Objects.requireNonNullElseGet(written.getResponses(), ApiResponses::new)
                .forEach((status, response) -> responses.put(
                        status,
                        new ApiResponse()
                                .description(response.getDescription())
                                .content(isProblem(status) ? PROBLEM : success(status, found))));
        ApiResponses sorted = new ApiResponses();
        sorted.putAll(responses);
        return sorted;
    }

    private static List<String> possible(String path, HttpMethod method, Operation found) {
        List<String> statuses = new ArrayList<>(List.of("400", "401", "406", "500", "503"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(List.of("403", "409"));
        }
        if (found.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        return statuses;
    }

    private static boolean isProblem(String status) {
        return status.compareTo("400") >= 0;
    }

    /** Springdoc knows the type of a success, and takes it for a 200. */
    private static @Nullable Content success(String status, Operation found) {
        return status.equals("204")
                ? null
                : Optional.ofNullable(found.getResponses())
                        .map(responses -> responses.get("200"))
                        .map(ApiResponse::getContent)
                        .orElse(null);
    }
}
