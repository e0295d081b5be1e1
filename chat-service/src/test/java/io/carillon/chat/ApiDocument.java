package io.carillon.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The served description of the REST interface. */
record ApiDocument(JsonNode document) {

    static ApiDocument of(ServiceClient client) {
        return new ApiDocument(client.send(client.anonymously("/v3/api-docs")).body());
    }

    /**
     * What is described of one operation.
     *
     * @param method in upper case
     * @param path with names in braces
     */
    record Described(String method, String path, JsonNode words) {

        /** For example {@code GET /family/{familyId}}. */
        String name() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return name();
        }

        boolean answersWith(int status) {
            return words.path("responses").has(String.valueOf(status));
        }

        private boolean isAt(String concretePath) {
            String anything = "\\E[^/]+\\Q";
            return Pattern.matches(
                    "\\Q" + path.replaceAll("\\{\\w+}", anything.replace("\\", "\\\\")) + "\\E", concretePath);
        }
    }

    List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        for (Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new Described(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    /**
     * The operation that answers a request.
     *
     * @param target its path, possibly with a query
     */
    Optional<Described> find(String method, String target) {
        String path = target.split("\\?", 2)[0];
        return operations().stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(path))
                .findFirst();
    }

    /** Follows a reference into the components. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
