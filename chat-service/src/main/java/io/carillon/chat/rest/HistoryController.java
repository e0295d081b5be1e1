package io.carillon.chat.rest;

import io.carillon.chat.commands.Refusals;
import io.carillon.chat.messages.HistoryPages;
import io.carillon.chat.messages.HistoryPages.Page;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.rest.MessageBodies.EditBody;
import io.carillon.chat.rest.MessageBodies.EditsBody;
import io.carillon.chat.rest.MessageBodies.MessageBody;
import io.carillon.chat.rest.MessageBodies.MessagesBody;
import io.carillon.chat.rest.MessageBodies.ReactionsBody;
import io.carillon.chat.rest.Seats.Seat;
import io.carillon.commandlog.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said, for those who take part at the moment. */
@RestController
@RequestMapping(path = "/scopes/{scope}/messages", version = RestConfiguration.VERSION_1)
final class HistoryController {

    private final Seats seats;
    private final Messages messages;
    private final HistoryPages pages;

    HistoryController(Seats seats, Messages messages, HistoryPages pages) {
        this.seats = seats;
        this.messages = messages;
        this.pages = pages;
    }

    @GetMapping
    MessagesBody history(
            Caller caller,
            @PathVariable String scope,
            @RequestParam(name = "parent_id", required = false) @Nullable String parentId,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit) {
        long number = Cursor.number("before", before);
        int most = Limit.read(limit);
        Seat seat = seats.of(caller, PathIds.scope(scope));
        Page page = parentId == null
                ? pages.ofScope(seat.scope(), number, most)
                : pages.ofThread(find(seat, parentId), number, most);
        MessageShowing showing = new MessageShowing(seat.moderates());
        return new MessagesBody(
                page.messages().stream().map(showing::show).toList(),
                page.next().isPresent() ? Cursor.of(page.next().getAsLong()) : null);
    }

    @GetMapping("/{messageId}")
    MessageBody message(Caller caller, @PathVariable String scope, @PathVariable String messageId) {
        Seat seat = seats.of(caller, PathIds.scope(scope));
        return new MessageShowing(seat.moderates()).show(find(seat, messageId));
    }

    @GetMapping("/{messageId}/edits")
    EditsBody edits(Caller caller, @PathVariable String scope, @PathVariable String messageId) {
        Seat seat = seats.of(caller, PathIds.scope(scope));
        StoredMessage message = find(seat, messageId);
        if (!new MessageShowing(seat.moderates()).showsEdits(message, caller.userId())) {
            throw Failure.of(
                            Refusal.forbidden(
                                    "Only the author sees what a message said before, and moderators, to whom alone it is shown once it is redacted or deleted."))
                    .exception();
        }
        return new EditsBody(
                messages.edits(messageId).stream().map(EditBody::of).toList());
    }

    @GetMapping("/{messageId}/reactions")
    ReactionsBody reactions(
            Caller caller,
            @PathVariable String scope,
            @PathVariable String messageId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        ReactionPages reactions = new ReactionPages(messages);
        return reactions.page(
                find(seats.of(caller, PathIds.scope(scope)), messageId).id(),
                Cursor.text("after", after),
                Limit.read(limit));
    }

    private StoredMessage find(Seat seat, String messageId) {
        return messages.find(messageId)
                .filter(message -> message.scope().equals(seat.scope()))
                .orElseThrow(
                        () -> Failure.of(Refusals.unknownMessage(messageId)).exception());
    }
}
