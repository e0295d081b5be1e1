package io.carillon.chat.scopes;

import java.util.List;

/**
 * Who is told of what is said in a scope, as the events' {@code audience} and {@code participants} say it.
 *
 * @param name {@code subscribers}, {@code members} or {@code participants}
 * @param participants user ids, if there are only these
 */
public record Audience(String name, List<String> participants) {

    /** Members of the scope, in sessions that subscribed to its channel. */
    static final Audience SUBSCRIBERS = new Audience("subscribers", List.of());
    /** Members of the scope, in all sessions. */
    static final Audience MEMBERS = new Audience("members", List.of());

    public Audience {
        participants = List.copyOf(participants);
    }

    /** The same without a user. */
    public Audience without(String userId) {
        return new Audience(
                name, participants.stream().filter(one -> !one.equals(userId)).toList());
    }
}
