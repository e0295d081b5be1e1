package io.carillon.schemas.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a notification is for. */
public sealed interface Audience {

    /** The channel whose subscribers alone are told; empty when it is for all sessions of its users. */
    default Optional<ScopeTemplate> channel() {
        return Optional.empty();
    }

    /**
     * Users whose ids the event holds.
     *
     * @param fields each a string (one user, or nobody when null) or an array of strings
     */
    record Users(List<String> fields) implements Audience {
        public Users {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("an audience of users needs a field");
            }
        }
    }

    /**
     * Members of a scope.
     *
     * @param scope which scope, filled in from the event
     * @param roles only members with one of these roles; empty for all
     * @param exceptFields fields with ids of users who are left out, as in {@link Users#fields}
     */
    record MembersOf(ScopeTemplate scope, Set<String> roles, List<String> exceptFields) implements Audience {
        public MembersOf {
            roles = Set.copyOf(roles);
            exceptFields = List.copyOf(exceptFields);
        }
    }

    /**
     * Members of a scope, but only in those of their sessions that subscribed to the channel named like the scope.
     *
     * @param members which members of which scope
     */
    record SubscribersOf(MembersOf members) implements Audience {
        @Override
        public Optional<ScopeTemplate> channel() {
            return Optional.of(members.scope());
        }
    }

    /**
     * The user who acted.
     *
     * @param field the field with his id, named by the schema's {@code actor} property
     */
    record Actor(String field) implements Audience {}

    /** The members of the scope {@code system:admins}. */
    record SystemAdmins() implements Audience {}

    /**
     * Whoever listens to a public channel.
     *
     * @param name the channel's name, filled in from the event
     */
    record Channel(ScopeTemplate name) implements Audience {}
}
