package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.AudienceRequest;
import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Membership;
import io.carillon.delivery.Notification;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.fanout.Batch;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.resolver.membership.MembershipHeaders;
import io.carillon.resolver.routing.Delivery;
import io.carillon.resolver.routing.Message;
import io.carillon.resolver.routing.NotificationIds;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one task. They carry the time of writing, not that of the event: the retention of the delivery
 * log promises how long a notification can be fetched, however late its event was resolved.
 */
final class Output {

    private final ProcessorContext<byte[], byte[]> context;
    private final ResolverParts parts;
    private final RecordEncoder encoder;

    Output(ProcessorContext<byte[], byte[]> context, ResolverParts parts) {
        this.context = context;
        this.parts = parts;
        this.encoder = new RecordEncoder(parts);
    }

    void notification(Message message, Batch batch, Headers cause) {
        String id = NotificationIds.ofBatch(message.id(), batch.index());
        Notification notification = DeliveryRecords.notification(message, id, batch.recipients());
        write(Sink.USER_NOTIFICATIONS, batch.key(), notification, CauseHeaders.of(cause));
        parts.meters().notificationWritten(batch.recipients().size());
    }

    void channelNotification(Message message, String channel, Headers cause) {
        Notification notification = DeliveryRecords.notification(message, message.id(), List.of());
        write(Sink.CHANNEL_NOTIFICATIONS, channel, notification, CauseHeaders.of(cause));
        parts.meters().notificationWritten(0);
    }

    /** Says how many users the message was addressed to. */
    void report(Message message, String eventId, long addressed, Headers cause) {
        DeliveryReport report = DeliveryRecords.report(message, eventId, addressed);
        write(Sink.DELIVERY_REPORTS, eventId, report, CauseHeaders.of(cause));
    }

    void request(Delivery.ToOtherScope delivery, Headers cause) {
        AudienceRequest request = DeliveryRecords.request(delivery);
        write(Sink.AUDIENCE_REQUESTS, delivery.scope(), request, CauseHeaders.of(cause));
    }

    void membership(MembershipChange change, Instant since) {
        String key = change.scope() + "/" + change.userId();
        Membership membership = switch (change) {
            case MembershipChange.Put put -> DeliveryRecords.membership(put, since);
            case MembershipChange.Remove _ -> null;
        };
        Headers headers = new RecordHeaders();
        new MembershipHeaders(change.scope(), change.userId()).write(headers);
        write(Sink.SCOPE_MEMBERSHIPS, key, membership, headers);
    }

    void deadLetter(Input failed, List<Refusal> refusals) {
        ProducerRecord<byte[], byte[]> letter = parts.deadLetters().letter(failed.failed(), refusals);
        forward(Sink.DEAD_LETTERS, letter.key(), letter.value(), letter.headers());
    }

    private void write(Sink sink, String key, @Nullable SpecificRecord value, Headers headers) {
        forward(sink, key.getBytes(UTF_8), encoder.encode(sink.topic(), value), headers);
    }

    private void forward(Sink sink, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs(), headers), sink.node());
    }
}
