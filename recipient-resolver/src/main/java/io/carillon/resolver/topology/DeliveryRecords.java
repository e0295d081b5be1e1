package io.carillon.resolver.topology;

import io.carillon.delivery.AudienceFilter;
import io.carillon.delivery.AudienceRequest;
import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Membership;
import io.carillon.delivery.Notification;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.resolver.routing.Delivery;
import io.carillon.resolver.routing.MemberFilter;
import io.carillon.resolver.routing.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Between the resolver's values and the Avro records that hold them. */
final class DeliveryRecords {

    private DeliveryRecords() {}

    static Notification notification(Message message, String id, List<String> recipients) {
        return Notification.newBuilder()
                .setId(id)
                .setType(message.type())
                .setRecipients(recipients)
                .setData(message.data())
                .setScope(message.scope())
                .setOccurredAt(message.occurredAt())
                .setEphemeral(message.ephemeral())
                .setExpiresAt(message.expiresAt())
                .setChannel(message.channel())
                .build();
    }

    static DeliveryReport report(Message message, String eventId, long addressed) {
        return DeliveryReport.newBuilder()
                .setEventId(eventId)
                .setNotificationId(message.id())
                .setType(message.type())
                .setScope(message.scope())
                .setAddressed(addressed)
                .setOccurredAt(message.occurredAt())
                .build();
    }

    static Membership membership(MembershipChange.Put put, Instant since) {
        return Membership.newBuilder()
                .setScope(put.scope())
                .setUserId(put.userId())
                .setRole(put.role())
                .setNickname(put.nickname())
                .setSince(since)
                .build();
    }

    static AudienceRequest request(Delivery.ToOtherScope delivery) {
        Message message = delivery.message();
        return AudienceRequest.newBuilder()
                .setId(message.id())
                .setType(message.type())
                .setMembers(delivery.members().stream()
                        .map(DeliveryRecords::filterRecord)
                        .toList())
                .setData(message.data())
                .setScope(message.scope())
                .setOccurredAt(message.occurredAt())
                .setEphemeral(message.ephemeral())
                .setExpiresAt(message.expiresAt())
                .setChannel(message.channel())
                .setReportEventId(message.reportEventId())
                .build();
    }

    static Message message(AudienceRequest request) {
        return new Message(
                request.getId(),
                request.getType(),
                request.getData(),
                request.getScope(),
                request.getOccurredAt(),
                request.getEphemeral(),
                request.getExpiresAt(),
                request.getChannel(),
                request.getReportEventId());
    }

    static List<MemberFilter> members(AudienceRequest request) {
        return request.getMembers().stream()
                .map(filter -> new MemberFilter(Set.copyOf(filter.getRoles()), Set.copyOf(filter.getExcept())))
                .toList();
    }

    private static AudienceFilter filterRecord(MemberFilter filter) {
        return AudienceFilter.newBuilder()
                .setRoles(List.copyOf(filter.roles()))
                .setExcept(List.copyOf(filter.except()))
                .build();
    }
}
