package io.carillon.family.lifecycle;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.lifecycle.Person.ByEmail;
import io.carillon.family.lifecycle.Person.ById;
import io.carillon.family.lifecycle.Person.Details;
import io.carillon.family.lifecycle.Person.Identity;
import io.carillon.family.lifecycle.Seating.Found;
import io.carillon.family.lifecycle.Seating.Seat;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final int MAX = 4;
    private static final User KID = new User("user_kid", "Kid", null);

    @Test
    void placeholders_and_new_users_are_members_and_who_signs_in_is_asked() {
        List<Seat> seats = seats(
                calling(ALICE), known(parent(0), signedIn(BOB)), known(parent(1), placeholder()), unknown(student(0)));

        assertThat(seats).extracting(Seat::asked).containsExactly(true, false, false);
        assertThat(seats).extracting(Seat::role).containsOnly(Role.MEMBER);
    }

    @Test
    void a_placeholder_whom_somebody_else_described_is_asked_unless_a_system_admin_lists_him() {
        assertThat(seats(calling(BOB), known(parent(0), placeholder())))
                .extracting(Seat::asked)
                .containsExactly(true);
        assertThat(seats(callingAsSystemAdmin(BOB), known(parent(0), placeholder())))
                .extracting(Seat::asked)
                .containsExactly(false);
    }

    @Test
    void a_caller_who_lists_himself_gets_no_second_seat() {
        assertThat(seats(calling(ALICE), known(parent(0), signedIn(ALICE)))).isEmpty();
    }

    @Test
    void a_caller_founds_as_admin_and_parent_whatever_he_lists_himself_as() {
        assertThat(refusal(calling(ALICE), known(as(student(0), null), signedIn(ALICE))))
                .isEqualTo("students[0].userId founder");
        assertThat(refusal(calling(ALICE), known(as(parent(0), Role.MEMBER), signedIn(ALICE))))
                .isEqualTo("parents[0].familyRole founder");
    }

    @Test
    void a_user_is_listed_once_however_he_is_named() {
        Person byEmail = new Person(
                "students[0]", Relation.STUDENT, Optional.of(new ByEmail("bob@example.org")), nothing(), null);

        assertThat(refusal(calling(ALICE), known(parent(0), signedIn(BOB)), known(byEmail, signedIn(BOB))))
                .isEqualTo("students[0].email unique");
    }

    @Test
    void an_id_that_nobody_has_is_refused() {
        assertThat(refusal(calling(ALICE), unknown(parent(0)))).isEqualTo("parents[0].userId exists");
    }

    @Test
    void who_is_asked_comes_as_a_member_and_a_student_never_administers() {
        assertThat(refusal(calling(ALICE), known(as(parent(0), Role.ADMIN), signedIn(BOB))))
                .isEqualTo("parents[0].familyRole consent");
        assertThat(refusal(callingAsSystemAdmin(ERIN), known(parent(0), profile(KID, UserRole.STUDENT, false))))
                .isEqualTo("parents[0].familyRole student");
    }

    @Test
    void a_system_admin_asks_nobody_and_makes_the_first_parent_the_admin() {
        List<Seat> seats =
                seats(callingAsSystemAdmin(ERIN), known(parent(0), signedIn(ALICE)), known(parent(1), signedIn(BOB)));

        assertThat(seats).extracting(Seat::asked).containsOnly(false);
        assertThat(seats).extracting(Seat::role).containsExactly(Role.ADMIN, Role.MEMBER);
    }

    @Test
    void a_system_admin_who_lists_himself_has_a_seat_like_others() {
        assertThat(seats(callingAsSystemAdmin(ERIN), known(parent(0), signedIn(ERIN))))
                .hasSize(1);
    }

    @Test
    void the_first_parent_is_no_admin_if_the_request_says_so_but_somebody_is() {
        Found first = known(as(parent(0), Role.MEMBER), signedIn(ALICE));

        assertThat(seats(callingAsSystemAdmin(ERIN), first, known(as(parent(1), Role.ADMIN), signedIn(BOB))))
                .extracting(Seat::role)
                .containsExactly(Role.MEMBER, Role.ADMIN);
        assertThat(refusal(callingAsSystemAdmin(ERIN), first, known(parent(1), signedIn(BOB))))
                .isEqualTo("parents[0].familyRole admin");
    }

    @Test
    void a_system_admin_who_lists_no_parents_founds_for_himself() {
        assertThat(Seating.isForOthers(callingAsSystemAdmin(ERIN), List.of(student(0))))
                .isFalse();
        assertThat(Seating.isForOthers(callingAsSystemAdmin(ERIN), List.of(parent(0))))
                .isTrue();
        assertThat(Seating.isForOthers(calling(ALICE), List.of(parent(0)))).isFalse();
    }

    @Test
    void the_founder_counts_as_a_member() {
        Found[] others = {unknown(student(0)), unknown(student(1)), unknown(student(2))};

        assertThat(seats(calling(ALICE), others)).hasSize(3);
        assertThat(seat(calling(ALICE), others[0], others[1], others[2], unknown(student(3))))
                .isEqualTo(new Refused<>(new Refusal.TooManyMembers(MAX)));
    }

    private static Outcome<List<Seat>> seat(Caller caller, Found... people) {
        return Seating.seat(caller, Arrays.asList(people), MAX);
    }

    private static List<Seat> seats(Caller caller, Found... people) {
        return switch (seat(caller, people)) {
            case Done<List<Seat>>(List<Seat> seats) -> seats;
            case Refused<List<Seat>>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static String refusal(Caller caller, Found... people) {
        return seat(caller, people) instanceof Refused<?>(InvalidField error)
                ? error.field() + " " + error.rule()
                : "not refused so";
    }

    private static Found known(Person person, UserProfile user) {
        return new Found(person, Optional.of(user));
    }

    private static Found unknown(Person person) {
        return new Found(person, Optional.empty());
    }

    private static Person parent(int index) {
        return new Person(
                "parents[%d]".formatted(index), Relation.PARENT, id("user_%d".formatted(index)), nothing(), null);
    }

    /** Has nothing but a name. */
    private static Person student(int index) {
        return new Person("students[%d]".formatted(index), Relation.STUDENT, Optional.empty(), nothing(), null);
    }

    private static Person as(Person person, @Nullable Role role) {
        return new Person(person.path(), person.relation(), id("user_id"), person.details(), role);
    }

    private static Optional<Identity> id(String userId) {
        return Optional.of(new ById(userId));
    }

    private static Details nothing() {
        return new Details(null, null, null, null);
    }

    private static UserProfile signedIn(User user) {
        return profile(user, UserRole.PARENT, true);
    }

    private static UserProfile placeholder() {
        return profile(new User("user_john", "John", null), UserRole.PARENT, false);
    }

    private static UserProfile profile(User user, UserRole role, boolean signedIn) {
        Stamp stamp = new Stamp(MONDAY, ALICE.id());
        return new UserProfile(user, user.username(), role, null, false, false, signedIn, stamp, stamp);
    }
}
