package io.carillon.resolver.topology;

import io.carillon.resolver.event.Decoding;
import io.carillon.resolver.event.Event;
import io.carillon.resolver.event.EventDecoder;
import io.carillon.resolver.log.LogPosition;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.resolver.membership.MembershipStore;
import io.carillon.resolver.repeat.RepeatFilter;
import io.carillon.resolver.routing.Ending;
import io.carillon.resolver.routing.Route;
import io.carillon.resolver.routing.Router;
import io.carillon.schemas.events.EventMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes one event after the other, in log order: membership first, then who must hear of it, then who leaves. */
final class EventProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final ResolverParts parts;
    private final Router router;
    private final EventDecoder decoder;
    private ProcessorContext<byte[], byte[]> context;
    private RepeatFilter repeats;
    private MembershipStore memberships;
    private Output output;
    private Delivering delivering;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    EventProcessor(ResolverParts parts) {
        this.parts = parts;
        this.router = new Router(parts.layout(), parts.limit().largestData());
        this.decoder = new EventDecoder(parts.registry(), parts.registryWatch());
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        repeats = RepeatFilter.of(context);
        memberships = MembershipStore.of(context);
        output = new Output(context, parts);
        delivering = new Delivering(parts, memberships, output);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Input input = Input.of(record, context);
        Optional<EventMetadata> metadata = EventMetadata.readFrom(input.headers());
        if (metadata.isPresent() && repeats.isRepeat(metadata.get(), input.position())) {
            parts.meters().repeatDropped();
            return;
        }
        switch (decoder.decode(input.value())) {
            case Decoding.Refused(var refusal) -> output.deadLetter(input, List.of(refusal));
            case Decoding.Decoded(var payload, var rules) ->
                resolve(new Event(input.position(), input.key(), metadata, payload, rules), input);
        }
    }

    private void resolve(Event event, Input input) {
        Route route = router.route(event);
        switch (route.change().orElse(null)) {
            case null -> deliver(route, event.position(), input);
            case MembershipChange.Put put -> {
                apply(put, event);
                deliver(route, event.position(), input);
            }
            case MembershipChange.Remove remove -> resolveRemoval(remove, event, route, input);
        }
        if (route.refusals().isEmpty()) {
            parts.meters().eventResolved(event.occurredAt(), Instant.now());
        } else {
            output.deadLetter(input, route.refusals());
        }
    }

    private void resolveRemoval(MembershipChange.Remove remove, Event event, Route route, Input input) {
        LogPosition before = event.position().justBefore();
        boolean wasMember = memberships.isMember(remove.scope(), remove.userId(), before);
        deliver(route, before, input);
        apply(remove, event);
        if (wasMember) {
            delivering.deliver(Ending.of(remove, event), event.position(), input.headers());
        }
    }

    private void deliver(Route route, LogPosition view, Input input) {
        route.deliveries().forEach(delivery -> delivering.deliver(delivery, view, input.headers()));
    }

    private void apply(MembershipChange change, Event event) {
        memberships.apply(change, event.position());
        output.membership(change, event.occurredAt());
    }
}
