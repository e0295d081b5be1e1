package io.carillon.resolver.routing;

import java.util.List;
import java.util.Set;

/** A message with the audience one task can resolve or pass on. */
public sealed interface Delivery {

    Message message();

    /**
     * To users the event names and to members of the event's own scope.
     *
     * @param users user ids
     * @param members which members of the scope; empty for none
     */
    record ToRecipients(Message message, Set<String> users, List<MemberFilter> members) implements Delivery {
        public ToRecipients {
            users = Set.copyOf(users);
            members = List.copyOf(members);
        }
    }

    /**
     * To members of a scope whose memberships live in another partition.
     *
     * @param members which members of that scope
     */
    record ToOtherScope(Message message, String scope, List<MemberFilter> members) implements Delivery {
        public ToOtherScope {
            members = List.copyOf(members);
        }
    }

    /** To the subscribers of a public channel. */
    record ToChannel(Message message, String channel) implements Delivery {}
}
