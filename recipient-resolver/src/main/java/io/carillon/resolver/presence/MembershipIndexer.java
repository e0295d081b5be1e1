package io.carillon.resolver.presence;

import io.carillon.delivery.Membership;
import io.carillon.resolver.membership.MembershipHeaders;
import io.carillon.resolver.topology.Input;
import io.carillon.resolver.topology.RecordDecoder;
import io.carillon.resolver.topology.RecordEncoder;
import io.carillon.resolver.topology.ResolverParts;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes every membership a second time, where all that concerns the user stands. It reads them from their topic, not
 * from the events: so those from before this topology are there, too.
 */
final class MembershipIndexer implements Processor<byte[], byte[], byte[], byte[]> {

    private final RecordDecoder decoder;
    private final RecordEncoder encoder;
    private final ResolverParts parts;
    private ProcessorContext<byte[], byte[]> context;
    private Refusals refusals;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    MembershipIndexer(ResolverParts parts) {
        this.parts = parts;
        this.decoder = new RecordDecoder(parts);
        this.encoder = new RecordEncoder(parts);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        refusals = new Refusals(context, parts.deadLetters());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            // One without headers is of a membership that ended before there was this index.
            MembershipHeaders.read(record.headers())
                    .ifPresent(ended -> write(new UserMembershipKey(ended.user(), ended.scope()), null));
            return;
        }
        Input input = Input.of(record, context);
        if (decoder.read(input) instanceof Membership membership) {
            write(new UserMembershipKey(membership.getUserId(), membership.getScope()), membership);
        } else {
            refusals.undecodable(input, "not a membership: only the resolver writes to this topic");
        }
    }

    private void write(UserMembershipKey key, @Nullable SpecificRecord value) {
        byte @Nullable [] bytes = encoder.encode(PresenceSink.USER_MEMBERSHIPS.topic(), value);
        context.forward(
                new Record<>(key.bytes(), bytes, context.currentSystemTimeMs()), PresenceSink.USER_MEMBERSHIPS.node());
    }
}
