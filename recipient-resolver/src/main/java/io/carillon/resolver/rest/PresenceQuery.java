package io.carillon.resolver.rest;

import io.carillon.resolver.presence.NotNowException;
import io.carillon.resolver.presence.PresenceLookup;
import io.carillon.resolver.rest.PresenceAnswer.UserAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.HostInfo;

/** Finds how users are, on this instance and on others, as far as the caller may know. */
final class PresenceQuery {

    private final PresenceLookup lookup;
    private final OtherInstances others;

    PresenceQuery(PresenceLookup lookup, OtherInstances others) {
        this.lookup = lookup;
        this.others = others;
    }

    /**
     * Those of the users who share a scope with the caller, and himself, in the order in which they were asked for.
     *
     * @throws NotNowException when not all can be told of now
     */
    List<UserAnswer> ask(Collection<String> users, Question question) {
        Map<Optional<HostInfo>, List<String>> places = new LinkedHashMap<>();
        users.forEach(user -> places.computeIfAbsent(place(user, question), _ -> new ArrayList<>())
                .add(user));
        List<String> here = places.getOrDefault(Optional.<HostInfo>empty(), List.of());
        List<UserAnswer> answers = new ArrayList<>();
        if (!here.isEmpty()) {
            Set<String> shared = scopes(question);
            here.stream()
                    .filter(user -> maySee(question.userId(), shared, user))
                    .forEach(user -> answers.add(UserAnswer.of(user, lookup.shown(user))));
        }
        places.forEach((place, there) ->
                place.ifPresent(instance -> answers.addAll(others.presence(instance, there, question))));
        return inOrder(answers, users);
    }

    /**
     * The scopes in which the caller shares his presence, if this instance has them.
     *
     * @throws NotNowException if it has not
     */
    Set<String> scopesHere(Question question) {
        if (lookup.elsewhere(question.userId()).isPresent()) {
            throw new NotNowException("the user has moved");
        }
        return lookup.scopes(question.userId());
    }

    private Set<String> scopes(Question question) {
        return lookup.elsewhere(question.userId())
                .map(instance -> others.scopes(instance, question))
                .orElseGet(() -> lookup.scopes(question.userId()));
    }

    // While partitions move, two instances may each take the other for the one that knows.
    private Optional<HostInfo> place(String user, Question question) {
        Optional<HostInfo> elsewhere = lookup.elsewhere(user);
        if (elsewhere.isPresent() && question.passedOn()) {
            throw new NotNowException("the user has moved");
        }
        return elsewhere;
    }

    private boolean maySee(String caller, Set<String> scopesOfCaller, String user) {
        return user.equals(caller) || !Collections.disjoint(scopesOfCaller, lookup.scopes(user));
    }

    private static List<UserAnswer> inOrder(List<UserAnswer> answers, Collection<String> users) {
        List<String> order = List.copyOf(users);
        return answers.stream()
                .sorted((one, other) -> order.indexOf(one.userId()) - order.indexOf(other.userId()))
                .toList();
    }
}
