package io.carillon.chassis.apidocs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins what springdoc found in the code with what people wrote about it, always in the same order. */
final class ApiDescription {

    private final OpenAPI words;
    private final ProblemResponses problems;

    ApiDescription(OpenAPI words) {
        this.words = words;
        this.problems = new ProblemResponses(words.getComponents().getResponses());
    }

    void complete(OpenAPI found) {
        found.info(words.getInfo())
                .servers(words.getServers())
                .security(words.getSecurity())
                .tags(words.getTags());
        complete(found.getComponents());
        found.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        found.setPaths(inOrderOfWords(found.getPaths()));
    }

    private void complete(Components found) {
        found.setSecuritySchemes(words.getComponents().getSecuritySchemes());
        found.setParameters(words.getComponents().getParameters());
        problems.describe(found);
        completeSchemas(found.getSchemas());
        found.setSchemas(new TreeMap<>(found.getSchemas()));
    }

    private void complete(String path, HttpMethod method, Operation found) {
        Operation written = written(path, method);
        found.setTags(written.getTags());
        found.setOperationId(written.getOperationId());
        found.setSummary(written.getSummary());
        found.setDescription(written.getDescription());
        if (written.getRequestBody() != null) {
            found.setRequestBody(written.getRequestBody());
        }
        if (found.getParameters() != null) {
            found.setParameters(found.getParameters().stream()
                    .map(parameter -> described(parameter, written.getParameters()))
                    .toList());
        }
        found.setResponses(problems.responses(path, method, found, written));
    }

    /** Nothing is known of an operation that nobody wrote about; a test notices. */
    private Operation written(String path, HttpMethod method) {
        PathItem item = words.getPaths().get(path);
        Operation operation = item == null ? null : item.readOperationsMap().get(method);
        return operation == null ? new Operation() : operation;
    }

    /** What was written about this operation's parameter, or else about all of its name. */
    private Parameter described(Parameter found, @Nullable List<Parameter> written) {
        return Objects.requireNonNullElse(written, List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getName().equals(found.getName()))
                .findFirst()
                .orElseGet(() -> words.getComponents().getParameters().containsKey(found.getName())
                        ? new Parameter().$ref("#/components/parameters/" + found.getName())
                        : found);
    }

    private void completeSchemas(Map<String, Schema> found) {
        words.getComponents().getSchemas().forEach((name, written) -> {
            Schema<?> served = found.putIfAbsent(name, written);
            if (served != null) {
                SchemaWords.add(written, served);
            }
        });
    }

    private Paths inOrderOfWords(Paths found) {
        Paths ordered = new Paths();
        words.getPaths().keySet().stream()
                .filter(found::containsKey)
                .forEach(path -> ordered.put(path, found.get(path)));
        new TreeMap<>(found).forEach(ordered::putIfAbsent);
        return ordered;
    }
}
