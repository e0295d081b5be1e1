package io.carillon.family.lifecycle;

import io.carillon.family.lifecycle.Person.ByEmail;
import io.carillon.family.lifecycle.Person.ById;
import io.carillon.family.lifecycle.Seating.Found;
import io.carillon.family.users.Caller;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The users behind the persons of a request. */
final class People {

    private final Users users;
    private final CreatingOrGettingUser creating;

    People(Users users, CreatingOrGettingUser creating) {
        this.users = users;
        this.creating = creating;
    }

    /** Who they are, as far as they are known; all profiles are read at once. */
    List<Found> find(List<Person> people) {
        Map<Person, String> ids = new HashMap<>();
        people.forEach(person -> id(person).ifPresent(id -> ids.put(person, id)));
        Map<String, UserProfile> profiles = users.profiles(ids.values());
        return people.stream()
                .map(person ->
                        new Found(person, Optional.ofNullable(ids.get(person)).map(profiles::get)))
                .toList();
    }

    private Optional<String> id(Person person) {
        return person.identity().flatMap(identity -> switch (identity) {
            case ById(String userId) -> Optional.of(userId);
            case ByEmail(String email) ->
                users.byEmail(email.toLowerCase(Locale.ROOT)).map(User::id);
        });
    }

    /** The same with a placeholder wherever nobody was known, unless somebody has become known meanwhile. */
    List<Found> create(List<Found> people, Caller by) {
        return people.stream()
                .map(found -> found.user().isPresent() ? found : create(found.person(), by))
                .toList();
    }

    private Found create(Person person, Caller by) {
        return new Found(
                person,
                Optional.of(creating.createOrGet(person.placeholder(), by.user().id())));
    }

    /** Writes what the request says of the placeholders whom the caller may speak for. Who signs in speaks for himself. */
    void describe(List<Found> people, Caller by, Instant now) {
        for (Found found : people) {
            found.user()
                    .filter(user -> user.isPlaceholder() && user.isSpokenForBy(by))
                    .ifPresent(user -> {
                        ProfileChange change = found.person().missingIn(user);
                        if (!change.isEmpty()) {
                            users.update(
                                    user.id(), change, new Stamp(now, by.user().id()));
                        }
                    });
        }
    }
}
