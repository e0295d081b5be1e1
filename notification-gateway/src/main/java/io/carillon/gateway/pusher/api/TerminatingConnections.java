package io.carillon.gateway.pusher.api;

import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.log.ChannelWriter.Entry;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.util.concurrent.CompletionStage;

/** {@code POST users/{id}/terminate_connections}: told to all gateways by the log, in order with what the user was told. */
final class TerminatingConnections implements Operation {

    private final ChannelWriter writer;

    TerminatingConnections(ChannelWriter writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<ApiAnswer> run(ApiRequest request) {
        String channel = ChannelName.ofUser(request.path().get(1)).text();
        return writer.write(Entry.of(ChannelEventKind.terminate, request.channel(channel)))
                .thenApply(_ -> ApiAnswer.done());
    }
}
