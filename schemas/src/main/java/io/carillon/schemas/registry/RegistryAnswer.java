package io.carillon.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;

/**
 * What a node of the registry answered.
 *
 * @param body the JSON it sent; a missing node when it sent none
 */
record RegistryAnswer(URI url, int status, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    static RegistryAnswer of(URI url, int status, String text) {
        return new RegistryAnswer(url, status, json(text));
    }

    boolean ok() {
        return status == OK;
    }

    boolean worthRetrying() {
        return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
    }

    /** The registry's own code, such as 40403; 0 when it sent none, and so is perhaps no registry. */
    int errorCode() {
        return body.path("error_code").asInt();
    }

    /** Status and message, for errors. */
    String describe() {
        String message = body.path("message").asText();
        return "answered " + status + (message.isBlank() ? "" : ": " + message);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
