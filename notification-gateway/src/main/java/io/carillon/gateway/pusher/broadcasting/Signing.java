package io.carillon.gateway.pusher.broadcasting;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.signing.Signatures;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signs what the rules allow. Thread-safe. */
final class Signing {

    private final Apps apps;

    Signing(Apps apps) {
        this.apps = apps;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** This is what the client sends on. */
        record Signed(String json) implements Outcome {}

        /** He may not. */
        record Forbidden(String why) implements Outcome {}

        /** It is not clear of which application he is a client. */
        record WhichApp() implements Outcome {}
    }

    Outcome channel(AuthRequest request, Holder holder) {
        Optional<PusherApp> app = app(request);
        if (app.isEmpty()) {
            return new Outcome.WhichApp();
        }
        Optional<ChannelName> channel =
                ChannelName.parse(request.channel(), app.get().limits().channelName());
        if (channel.isEmpty() || !ChannelRules.allows(channel.get(), holder)) {
            return new Outcome.Forbidden("The token's user may not hear this channel.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<String> data = channel.get().kind().isPresence()
                ? Optional.of(user("user_id", holder).toString())
                : Optional.empty();
        answer.put("auth", Signatures.forChannel(app.get(), request.socketId(), request.channel(), data));
        data.ifPresent(json -> answer.put("channel_data", json));
        return new Outcome.Signed(answer.toString());
    }

    Outcome user(AuthRequest request, Holder holder) {
        Optional<PusherApp> app = app(request);
        if (app.isEmpty()) {
            return new Outcome.WhichApp();
        }
        String data = user("id", holder).toString();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("auth", Signatures.forUser(app.get(), request.socketId(), data));
        answer.put("user_data", data);
        return new Outcome.Signed(answer.toString());
    }

    /** Only applications that tell what the platform tells: in others the users are the back ends' own. */
    private Optional<PusherApp> app(AuthRequest request) {
        List<PusherApp> possible = apps.all().stream()
                .filter(PusherApp::platformChannels)
                .filter(app ->
                        request.appKey().filter(key -> !key.equals(app.key())).isEmpty())
                .toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static ObjectNode user(String idName, Holder holder) {
        ObjectNode user = JsonNodeFactory.instance.objectNode().put(idName, holder.userId());
        ObjectNode info = user.putObject("user_info");
        holder.displayName().ifPresent(name -> info.put("name", name));
        return user;
    }
}
