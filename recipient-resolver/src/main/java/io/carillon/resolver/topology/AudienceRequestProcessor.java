package io.carillon.resolver.topology;

import io.carillon.delivery.AudienceRequest;
import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.membership.MembershipStore;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Completes notifications whose event happened in another scope, for members of a scope of this task. */
final class AudienceRequestProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final ResolverParts parts;
    private final RecordDecoder decoder;
    private ProcessorContext<byte[], byte[]> context;
    private MembershipStore memberships;
    private Output output;
    private Delivering delivering;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    AudienceRequestProcessor(ResolverParts parts) {
        this.parts = parts;
        this.decoder = new RecordDecoder(parts);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        output = new Output(context, parts);
        memberships = MembershipStore.of(context);
        delivering = new Delivering(parts, memberships, output);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Input input = Input.of(record, context);
        String scope = input.key();
        if (scope != null && decoder.read(input) instanceof AudienceRequest request) {
            resolve(request, scope, input);
        } else {
            String detail = "not a request of the resolver: only it writes to this topic";
            output.deadLetter(input, List.of(new Refusal(DeadLetterReason.UNDECODABLE, detail)));
        }
    }

    private void resolve(AudienceRequest request, String scope, Input input) {
        Integer most = request.getMaxMembers();
        if (most != null && memberships.moreThan(most, scope, input.position())) {
            parts.meters().audienceTooLarge();
            return;
        }
        delivering.toMembers(
                DeliveryRecords.message(request),
                scope,
                DeliveryRecords.members(request),
                input.position(),
                input.headers());
    }
}
