package io.carillon.chat.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of talking.
 *
 * @param editWindow how long after a message was sent its author may change it
 * @param typingTimeout how long somebody types who doesn't say so again
 * @param signalMaxAge how old what is only worth knowing now may be when it is read from the log; older is refused
 * @param messagesPerMinute what a user may send to one scope, on average
 * @param messageBurst what a user may send to one scope at once
 * @param tenantMessagesPerMinute what all members together may send to one tenant, on average
 * @param tenantMessageBurst what they may send to it at once
 * @param broadcastsPerMinute what may be sent to one group by all its publishers together, on average
 * @param broadcastBurst what may be sent to one group at once
 * @param reactionsPerUser different reactions a user may have on one message
 * @param maxMembers of a room, group or network
 */
@ConfigurationProperties("carillon.chat")
public record ChatSettings(
        @DefaultValue("15m") Duration editWindow,
        @DefaultValue("6s") Duration typingTimeout,
        @DefaultValue("10s") Duration signalMaxAge,
        @DefaultValue("600") int messagesPerMinute,
        @DefaultValue("100") int messageBurst,
        @DefaultValue("6000") int tenantMessagesPerMinute,
        @DefaultValue("1000") int tenantMessageBurst,
        @DefaultValue("60") int broadcastsPerMinute,
        @DefaultValue("20") int broadcastBurst,
        @DefaultValue("20") int reactionsPerUser,
        @DefaultValue("100000") int maxMembers) {

    public ChatSettings {
        requirePositive("edit-window", editWindow.toMillis());
        requirePositive("typing-timeout", typingTimeout.toMillis());
        requirePositive("signal-max-age", signalMaxAge.toMillis());
        requirePositive("messages-per-minute", messagesPerMinute);
        requirePositive("message-burst", messageBurst);
        requirePositive("tenant-messages-per-minute", tenantMessagesPerMinute);
        requirePositive("tenant-message-burst", tenantMessageBurst);
        requirePositive("broadcasts-per-minute", broadcastsPerMinute);
        requirePositive("broadcast-burst", broadcastBurst);
        requirePositive("reactions-per-user", reactionsPerUser);
        requirePositive("max-members", maxMembers);
    }

    private static void requirePositive(String key, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("carillon.chat.%s must be above 0".formatted(key));
        }
    }
}
