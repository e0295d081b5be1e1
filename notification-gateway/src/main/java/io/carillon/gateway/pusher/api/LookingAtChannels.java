package io.carillon.gateway.pusher.api;

import io.carillon.gateway.pusher.occupancy.Occupancy;
import io.carillon.gateway.pusher.occupancy.Totals;
import io.carillon.gateway.pusher.protocol.ChannelKind;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET channels}, {@code GET channels/{name}} and its {@code users}: of all gateways, asked of any. */
final class LookingAtChannels {

    private final Occupancy occupancy;

    LookingAtChannels(Occupancy occupancy) {
        this.occupancy = occupancy;
    }

    CompletionStage<ApiAnswer> all(ApiRequest request) {
        String prefix = request.parameter("filter_by_prefix");
        if (ChannelInfo.asksForUsers(request.info()) && !prefix.startsWith(ChannelKind.PRESENCE.prefix())) {
            return now(ApiAnswer.badRequest("user_count may only be asked for with filter_by_prefix=presence-."));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode channels = answer.putObject("channels");
        occupancy.all().forEach((channel, totals) -> {
            if (channel.appId().equals(request.app().id()) && channel.channel().startsWith(prefix)) {
                channels.set(channel.channel(), ChannelInfo.of(channel.channel(), totals, request.info()));
            }
        });
        return now(ApiAnswer.of(answer));
    }

    CompletionStage<ApiAnswer> one(ApiRequest request) {
        String channel = request.path().get(1);
        if (ChannelInfo.asksForUsers(request.info())
                && !ChannelName.kindOf(channel).isPresence()) {
            return now(ApiAnswer.badRequest("user_count may only be asked for of presence channels."));
        }
        Totals totals = occupancy.of(request.channel(channel));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("occupied", totals.occupied());
        answer.setAll(ChannelInfo.of(channel, totals, request.info()));
        return now(ApiAnswer.of(answer));
    }

    CompletionStage<ApiAnswer> users(ApiRequest request) {
        String channel = request.path().get(1);
        if (!ChannelName.kindOf(channel).isPresence()) {
            return now(ApiAnswer.badRequest("Only presence channels have users."));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode users = answer.putArray("users");
        occupancy
                .of(request.channel(channel))
                .members()
                .keySet()
                .forEach(user -> users.addObject().put("id", user));
        return now(ApiAnswer.of(answer));
    }

    private static CompletionStage<ApiAnswer> now(ApiAnswer answer) {
        return CompletableFuture.completedStage(answer);
    }
}
