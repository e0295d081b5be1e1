package io.carillon.chat.memberships;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances share the memberships.
 *
 * @param groupId Kafka's consumer group
 */
@ConfigurationProperties("carillon.chat.memberships")
record MembershipGroup(
        @DefaultValue("chat-service-memberships") String groupId) {

    MembershipGroup {
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("carillon.chat.memberships.group-id must not be blank");
        }
    }
}
