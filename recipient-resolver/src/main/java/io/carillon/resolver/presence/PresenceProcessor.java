package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.DeviceStatus;
import io.carillon.delivery.GatewayLease;
import io.carillon.delivery.PresenceTick;
import io.carillon.delivery.StatusSaid;
import io.carillon.resolver.topology.Input;
import io.carillon.resolver.topology.RecordDecoder;
import io.carillon.resolver.topology.RecordEncoder;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Follows the sessions of one partition's users by what gateways write, and by ticks of its own. */
final class PresenceProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final PresenceParts parts;
    private final TickClock clock = new TickClock();
    private ProcessorContext<byte[], byte[]> context;
    private RecordEncoder encoder;
    private RecordDecoder decoder;
    private Refusals refusals;
    private Roster roster;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    PresenceProcessor(PresenceParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        encoder = new RecordEncoder(parts.resolver());
        decoder = new RecordDecoder(parts.resolver());
        refusals = new Refusals(context, parts.resolver().deadLetters());
        KeyValueStore<String, byte[]> scopes = context.getStateStore(UserScopes.NAME);
        Announcements announcements =
                new Announcements(context, encoder, parts.rules().maxMembers());
        roster = new Roster(
                PresenceStore.of(context),
                parts.rules(),
                parts.meters(),
                (user, presence) -> announcements.tell(user, presence, UserScopes.of(scopes, user)));
        roster.load(context.currentSystemTimeMs());
        count();
        context.schedule(parts.rules().tick(), PunctuationType.WALL_CLOCK_TIME, _ -> sendTick());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Input input = Input.of(record, context);
        switch (decoder.read(input)) {
            case DeviceSession session -> session(session);
            case GatewayLease lease -> lease(lease);
            case PresenceTick tick -> tick(tick);
            case null, default -> refusals.undecodable(input, "neither a session nor a lease nor a tick");
        }
    }

    @Override
    public void close() {
        parts.meters().taskClosed(context.taskId());
    }

    private void session(DeviceSession record) {
        Session session = new Session(record.getSessionId(), record.getLeaseId(), false);
        if (record.getEnded()) {
            roster.closed(record.getUserId(), session);
        } else {
            roster.announced(record.getUserId(), record.getDeviceId(), session, said(record.getSaid()));
        }
        count();
    }

    private void lease(GatewayLease lease) {
        if (lease.getEnded()) {
            roster.leaseEnded(lease.getLeaseId());
        } else {
            roster.heard(lease.getLeaseId());
        }
    }

    private void tick(PresenceTick tick) {
        if (clock.cameBack(tick)) {
            roster.tick(context.currentSystemTimeMs());
            count();
        }
    }

    /** The first tick is always sent: only after it can a gateway's word be known to be a recent one. */
    private void sendTick() {
        if (roster.isIdle() && clock.now() > 0) {
            return;
        }
        clock.next().ifPresent(tick -> {
            TaskId task = context.taskId();
            byte[] key = Integer.toString(task.partition()).getBytes(UTF_8);
            byte[] value = encoder.encode(PresenceSink.TICKS.topic(), tick);
            context.forward(new Record<>(key, value, context.currentSystemTimeMs()), PresenceSink.TICKS.node());
        });
    }

    private void count() {
        parts.meters().devices(context.taskId(), roster.devices());
    }

    private static @Nullable Said said(@Nullable StatusSaid said) {
        return said == null
                ? null
                : new Said(status(said.getStatus()), said.getAt().toEpochMilli());
    }

    private static Status status(DeviceStatus status) {
        return switch (status) {
            case online -> Status.ONLINE;
            case away -> Status.AWAY;
            case busy -> Status.BUSY;
            case offline -> Status.OFFLINE;
        };
    }
}
