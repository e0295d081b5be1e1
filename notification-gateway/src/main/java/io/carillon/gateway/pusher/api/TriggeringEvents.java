package io.carillon.gateway.pusher.api;

import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.occupancy.Occupancy;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST events} and {@code POST batch_events}: answered when the log has them. */
final class TriggeringEvents {

    private final ChannelWriter writer;
    private final Occupancy occupancy;

    TriggeringEvents(ChannelWriter writer, Occupancy occupancy) {
        this.writer = writer;
        this.occupancy = occupancy;
    }

    CompletionStage<ApiAnswer> one(ApiRequest request) {
        return switch (EventInput.read(request.json(), request.app().limits())) {
            case EventInput.Reading.Bad(ApiAnswer answer) -> CompletableFuture.completedStage(answer);
            case EventInput.Reading.Read(EventInput event) ->
                write(request.app(), List.of(event)).thenApply(_ -> ApiAnswer.of(answer(request, event)));
        };
    }

    CompletionStage<ApiAnswer> batch(ApiRequest request) {
        JsonNode batch = request.json().path("batch");
        int most = request.app().limits().batchEvents();
        if (!batch.isArray() || batch.size() > most) {
            return CompletableFuture.completedStage(
                    ApiAnswer.badRequest("\"batch\" must be a list of up to " + most + " events."));
        }
        List<EventInput> events = new ArrayList<>();
        for (JsonNode json : batch.values()) {
            switch (EventInput.read(json, request.app().limits())) {
                case EventInput.Reading.Bad(ApiAnswer answer) -> {
                    return CompletableFuture.completedStage(answer);
                }
                case EventInput.Reading.Read(EventInput event) -> events.add(event);
            }
        }
        return write(request.app(), events).thenApply(_ -> ApiAnswer.of(batchAnswer(request, events)));
    }

    /** In their order, without waiting for each. */
    private CompletionStage<Void> write(PusherApp app, List<EventInput> events) {
        return CompletableFuture.allOf(events.stream()
                .flatMap(event -> event.channels().stream().map(channel -> entry(app, event, channel)))
                .map(entry -> writer.write(entry).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private static ChannelWriter.Entry entry(PusherApp app, EventInput event, String channel) {
        return new ChannelWriter.Entry(
                ChannelEventKind.server,
                new ChannelId(app.id(), channel),
                event.name(),
                PusherFrames.quoted(event.data()),
                event.exceptSocket(),
                Optional.empty());
    }

    private ObjectNode answer(ApiRequest request, EventInput event) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!event.info().isEmpty()) {
            ObjectNode channels = answer.putObject("channels");
            event.channels().forEach(channel -> channels.set(channel, info(request, event, channel)));
        }
        return answer;
    }

    private ObjectNode batchAnswer(ApiRequest request, List<EventInput> events) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (events.stream().anyMatch(event -> !event.info().isEmpty())) {
            ArrayNode batch = answer.putArray("batch");
            events.forEach(
                    event -> batch.add(info(request, event, event.channels().getFirst())));
        }
        return answer;
    }

    private ObjectNode info(ApiRequest request, EventInput event, String channel) {
        return ChannelInfo.of(channel, occupancy.of(request.channel(channel)), event.info());
    }
}
