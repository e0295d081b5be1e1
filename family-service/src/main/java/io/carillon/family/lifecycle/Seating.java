package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.lifecycle.Person.ById;
import io.carillon.family.users.Caller;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who of the listed persons becomes a member as what, and who is asked first. */
final class Seating {

    private final Caller caller;
    private final boolean forOthers;
    private final FieldErrors errors = new FieldErrors();
    private final Set<String> seated = new HashSet<>();

    private Seating(Caller caller, boolean forOthers) {
        this.caller = caller;
        this.forOthers = forOthers;
    }

    /**
     * A listed person and who he is.
     *
     * @param user nothing if he is to be created, which makes him a placeholder
     */
    record Found(Person person, Optional<UserProfile> user) {}

    /**
     * A place in the family.
     *
     * @param asked whether the caller may not speak for him, so that he only gets it if he likes
     */
    record Seat(Found found, Role role, boolean asked) {

        /** Who sits there, once everybody is a user. */
        UserProfile user() {
            return found.user.orElseThrow();
        }
    }

    /** A system admin who lists parents founds the family for them; everybody else founds his own. */
    static boolean isForOthers(Caller caller, List<Person> people) {
        return caller.systemAdmin() && people.stream().anyMatch(person -> person.relation() == Relation.PARENT);
    }

    /**
     * The seats in the order of the request; without the caller's own, if he founds the family for himself.
     *
     * @param max of all members, the invited ones included
     */
    static Outcome<List<Seat>> seat(Caller caller, List<Found> people, int max) {
        boolean forOthers =
                isForOthers(caller, people.stream().map(Found::person).toList());
        Seating seating = new Seating(caller, forOthers);
        List<Seat> seats = new ArrayList<>();
        people.forEach(found -> seating.seat(found).ifPresent(seats::add));
        if (forOthers && seats.stream().noneMatch(seat -> seat.role == Role.ADMIN) && seating.errors.isEmpty()) {
            seating.errors.add("parents[0].familyRole", "admin", "must be admin, or another parent's must");
        }
        if (!seating.errors.isEmpty()) {
            return new Refused<>(seating.errors.refusal());
        }
        return seats.size() + (forOthers ? 0 : 1) > max
                ? new Refused<>(new Refusal.TooManyMembers(max))
                : new Done<>(seats);
    }

    /** Nothing for who has a place already, by right or by mistake. */
    private Optional<Seat> seat(Found found) {
        Person person = found.person;
        if (person.identity().orElse(null) instanceof ById && found.user.isEmpty()) {
            errors.add(person.identityPath(), "exists", "must be a user's id");
            return Optional.empty();
        }
        if (found.user.filter(user -> !seated.add(user.id())).isPresent()) {
            errors.add(person.identityPath(), "unique", "must not be listed before");
            return Optional.empty();
        }
        if (!forOthers && isCaller(found)) {
            checkFounder(person);
            return Optional.empty();
        }
        Role role = role(person);
        boolean asked = found.user.filter(user -> !user.isSpokenForBy(caller)).isPresent();
        if (role == Role.ADMIN) {
            checkAdmin(found, asked);
        }
        return Optional.of(new Seat(found, role, asked));
    }

    private boolean isCaller(Found found) {
        return found.user.filter(user -> user.id().equals(caller.user().id())).isPresent();
    }

    private void checkFounder(Person person) {
        if (person.relation() == Relation.STUDENT) {
            errors.add(person.identityPath(), "founder", "must be a parent: who founds a family is its admin");
        }
        if (person.role() == Role.MEMBER) {
            errors.add(person.path() + ".familyRole", "founder", "must be admin: who founds a family is its admin");
        }
    }

    private void checkAdmin(Found found, boolean asked) {
        String field = found.person.path() + ".familyRole";
        if (asked) {
            errors.add(field, "consent", "must be member: he is invited first");
        }
        if (found.user.filter(user -> user.role() == UserRole.STUDENT).isPresent()) {
            errors.add(field, "student", "must be member: students can't be admins of a family");
        }
    }

    /** Of a family that is founded for others the first parent is the admin, unless the request says otherwise. */
    private Role role(Person person) {
        if (person.role() != null) {
            return person.role();
        }
        return forOthers && person.path().equals("parents[0]") ? Role.ADMIN : Role.MEMBER;
    }
}
