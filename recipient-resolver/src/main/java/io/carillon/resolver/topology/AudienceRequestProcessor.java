package io.carillon.resolver.topology;

import io.carillon.delivery.AudienceRequest;
import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.membership.MembershipStore;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes notifications whose event happened in another scope, for members of a scope of this task. */
final class AudienceRequestProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceRequestProcessor.class);

    private final ResolverParts parts;
    private final AvroDeserializer<IndexedRecord> deserializer;
    private ProcessorContext<byte[], byte[]> context;
    private MembershipStore memberships;
    private Output output;
    private Delivering delivering;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    AudienceRequestProcessor(ResolverParts parts) {
        this.parts = parts;
        this.deserializer = new AvroDeserializer<>(parts.registry());
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
        if (scope != null && read(input) instanceof AudienceRequest request) {
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

    private @Nullable IndexedRecord read(Input input) {
        try {
            return parts.registryWatch()
                    .ask(() -> deserializer.deserialize(input.position().topic(), input.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            LOG.atWarn().addKeyValue("position", input.position()).setCause(e).log("An audience request is unreadable");
            return null;
        }
    }
}
