package io.carillon.gateway.tokens;

import io.carillon.gateway.protocol.WireTime;
import io.carillon.gateway.tokens.Renewal.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an {@code ack} of {@code auth.refresh} holds. */
final class RenewedResult {

    private RenewedResult() {}

    static String of(Outcome.Renewed renewed) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("expires_at", WireTime.format(renewed.expiresAt()));
        renewed.fetched().ifPresent(tokens -> {
            result.put("access_token", tokens.accessToken());
            tokens.refreshToken().ifPresent(token -> result.put("refresh_token", token));
        });
        return result.toString();
    }
}
