package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What requests that send something take and give; described in {@code docs/chat-service.md}. */
final class SendingBodies {

    private SendingBodies() {}

    record Targets(
            @Nullable List<@Nullable String> users,
            @Nullable List<@Nullable String> groups) {}

    @JsonInclude(Include.NON_NULL)
    record MessageContent(
            @Nullable String message, @Nullable ObjectNode data) {}

    @JsonInclude(Include.NON_NULL)
    record SendMessage(
            @Nullable Targets to,
            @Nullable String message,
            @Nullable ObjectNode data) {}

    @JsonInclude(Include.NON_NULL)
    record NotificationContent(
            @Nullable String message,
            @JsonProperty("notification_type") @Nullable String notificationType,
            @Nullable String title,
            @Nullable ObjectNode data) {}

    @JsonInclude(Include.NON_NULL)
    record SendNotification(
            @Nullable Targets to,
            @Nullable String message,
            @JsonProperty("notification_type") @Nullable String notificationType,
            @Nullable String title,
            @Nullable ObjectNode data) {}

    @JsonInclude(Include.NON_NULL)
    record FileContent(
            @JsonProperty("file_url") @Nullable String fileUrl,
            @JsonProperty("file_name") @Nullable String fileName,
            @JsonProperty("file_size") @Nullable Long fileSize,
            @Nullable String message,
            @Nullable ObjectNode data) {}

    @JsonInclude(Include.NON_NULL)
    record SendFile(
            @Nullable Targets to,
            @JsonProperty("file_url") @Nullable String fileUrl,
            @JsonProperty("file_name") @Nullable String fileName,
            @JsonProperty("file_size") @Nullable Long fileSize,
            @Nullable String message,
            @Nullable ObjectNode data) {}

    /** @param addressed how many users it was sent to, connected or not */
    record AddressedBody(long addressed) {}

    record SentBody(long addressed, List<UserSent> users, List<GroupSent> groups) {}

    record UserSent(@JsonProperty("user_id") String userId, long addressed) {}

    record GroupSent(@JsonProperty("group_name") String groupName, long addressed) {}

    /** A target that was not sent to; one of the first two says which. */
    @JsonInclude(Include.NON_NULL)
    record NotSent(
            @JsonProperty("user_id") @Nullable String userId,
            @JsonProperty("group_name") @Nullable String groupName,
            String code,
            String message,
            @JsonProperty("retry_after_seconds") @Nullable Long retryAfterSeconds) {}
}
