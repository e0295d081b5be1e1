package io.carillon.family.lifecycle;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Deletion;
import io.carillon.family.families.Done;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingFamiliesTest {

    private static final FamilyFilter ACTIVE = new FamilyFilter(FamilyStatus.ACTIVE, null);
    private static final FamilyFilter CHOIR = new FamilyFilter(null, "choir");
    private static final Caller SYSTEM_ADMIN = callingAsSystemAdmin(ERIN);

    @Test
    void pages_have_every_family_once_and_in_order() {
        Family[] families = IntStream.range(0, 23)
                .mapToObj(i -> family(i, ALICE, FamilyStatus.ACTIVE))
                .toArray(Family[]::new);

        assertThat(allPages(listing(families), SYSTEM_ADMIN, ACTIVE, 5))
                .containsExactlyElementsOf(Stream.of(families).map(Family::id).toList());
        assertThat(allPages(listing(families), calling(ALICE), ACTIVE, 5)).hasSize(23);
        assertThat(allPages(listing(families), calling(BOB), ACTIVE, 5)).isEmpty();
    }

    @Test
    void an_index_that_is_behind_shows_no_family_that_does_not_match() {
        ListingFamilies listing = listing(
                family(1, ALICE, FamilyStatus.ACTIVE, "choir"),
                family(2, ALICE, FamilyStatus.INACTIVE, "choir"),
                family(3, ALICE, FamilyStatus.ACTIVE),
                deleted(family(4, ALICE, FamilyStatus.ACTIVE, "choir")));

        assertThat(allPages(listing, SYSTEM_ADMIN, ACTIVE, 2)).containsExactly(id(1), id(3));
        assertThat(allPages(listing, SYSTEM_ADMIN, CHOIR, 2)).containsExactly(id(1), id(2));
        assertThat(allPages(listing, SYSTEM_ADMIN, new FamilyFilter(FamilyStatus.INACTIVE, "choir"), 2))
                .containsExactly(id(2));
    }

    @Test
    void everybody_finds_his_own_families_only_and_needs_no_filter() {
        ListingFamilies listing = listing(
                family(1, ALICE, FamilyStatus.ACTIVE),
                family(2, BOB, FamilyStatus.ACTIVE),
                family(3, BOB, FamilyStatus.INACTIVE));

        assertThat(allPages(listing, calling(BOB), ACTIVE, 50)).containsExactly(id(2));
        assertThat(allPages(listing, calling(BOB), new FamilyFilter(null, null), 1))
                .containsExactly(id(2), id(3));
    }

    @Test
    void a_system_admin_must_say_what_he_looks_for() {
        assertInvalid("status", listing().list(SYSTEM_ADMIN, new FamilyFilter(null, null), new PageRequest(50, null)));
    }

    @Test
    void a_cursor_is_the_id_of_a_family() {
        assertInvalid("cursor", listing().list(SYSTEM_ADMIN, ACTIVE, new PageRequest(50, "1")));
        assertInvalid("cursor", listing().list(calling(ALICE), ACTIVE, new PageRequest(50, "inv_" + "0".repeat(26))));
    }

    @Test
    void filters_are_read_from_the_request() {
        assertThat(FamilyFilter.parse("inactive", " choir "))
                .isEqualTo(new Done<>(new FamilyFilter(FamilyStatus.INACTIVE, "choir")));
        assertThat(FamilyFilter.parse(null, null)).isEqualTo(new Done<>(new FamilyFilter(null, null)));
        assertInvalid("status", FamilyFilter.parse("asleep", null));
        assertInvalid("program", FamilyFilter.parse(null, " "));
    }

    private static List<String> allPages(ListingFamilies listing, Caller caller, FamilyFilter filter, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<Family> page = value(listing.list(caller, filter, new PageRequest(limit, cursor)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(family -> ids.add(family.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    /** Its index has every family under every label. */
    private static ListingFamilies listing(Family... stored) {
        InMemoryFamilies families = new InMemoryFamilies(stored);
        return new ListingFamilies(
                (_, after, limit) -> Stream.of(stored)
                        .map(Family::id)
                        .filter(id -> id.compareTo(after) > 0)
                        .sorted()
                        .limit(limit)
                        .toList(),
                families,
                new FamiliesOfMember(families.familiesOfUser(), families));
    }

    private static String id(int number) {
        return "fam_%026d".formatted(number);
    }

    private static Family family(int number, User member, FamilyStatus status, String... programs) {
        return copy(
                number,
                familyOf(admin(member)),
                new FamilyDetails("The Does", Map.of(), Set.of(programs), status),
                null);
    }

    private static Family deleted(Family family) {
        return copy(4, family, family.details(), new Deletion(family.modified(), false));
    }

    private static Family copy(int number, Family family, FamilyDetails details, @Nullable Deletion deletion) {
        return new Family(
                id(number),
                details,
                family.created(),
                family.modified(),
                deletion,
                family.version(),
                family.account(),
                family.members(),
                family.openInvitations());
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static void assertInvalid(String field, Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.InvalidField.class,
                                        error -> assertThat(error.field()).isEqualTo(field)));
    }
}
