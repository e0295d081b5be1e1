package io.carillon.chat.rest;

import io.carillon.chat.requests.CommandRequests;
import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.chat.rest.SendingBodies.AddressedBody;
import io.carillon.chat.rest.SendingBodies.SentBody;
import io.carillon.chat.rest.SendingBodies.Targets;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.sending.Rehearsal;
import io.carillon.commandlog.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends to one group or user, or to many: then nothing is sent unless all of it can be, as far as is known beforehand. */
final class Sending {

    private final Asking asking;
    private final CommandRequests requests;
    private final Rehearsal rehearsal;

    Sending(Asking asking, CommandRequests requests, Rehearsal rehearsal) {
        this.asking = asking;
        this.requests = requests;
        this.rehearsal = rehearsal;
    }

    AddressedBody send(Caller caller, SendingForm form, Scope target, ObjectNode data) {
        return new AddressedBody(asking.ask(caller, form.commandFor(target), target, data)
                .path("addressed")
                .asLong(0));
    }

    SentBody send(Caller caller, SendingForm form, @Nullable Targets to, ObjectNode data) {
        List<Scope> targets = TargetReader.read(to);
        requireComplete(rehearse(caller, form, targets, data));
        Deliveries sent = sendAll(caller, form, targets, data);
        requireComplete(sent);
        return sent.body();
    }

    private static void requireComplete(Deliveries deliveries) {
        if (!deliveries.isComplete()) {
            throw deliveries.exception();
        }
    }

    /** What is certain to be refused; nothing is sent here. */
    private Deliveries rehearse(Caller caller, SendingForm form, List<Scope> targets, ObjectNode data) {
        return new Deliveries(AtOnce.map(
                        targets,
                        target -> rehearsal
                                .refusal(form.content(), caller.asker(), target, data)
                                .map(refusal -> refused(target, refusal)))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static Delivery refused(Scope target, Refusal refusal) {
        return Delivery.failed(target, Failure.of(refusal));
    }

    private Deliveries sendAll(Caller caller, SendingForm form, List<Scope> targets, ObjectNode data) {
        List<CompletableFuture<Delivery>> deliveries = targets.stream()
                .map(target -> ask(caller, form, target, data).thenApply(reply -> Delivery.of(target, reply)))
                .toList();
        return new Deliveries(deliveries.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Reply> ask(Caller caller, SendingForm form, Scope target, ObjectNode data) {
        return requests.ask(caller.question(form.commandFor(target), target, data));
    }
}
