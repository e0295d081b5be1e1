package io.carillon.family.families;

import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The families of the tests, and what was decided about them. */
public final class SampleFamilies {

    public static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00.123Z");
    public static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00.456Z");

    private SampleFamilies() {}

    /** The family {@code fam_1}, "The Does", founded on Monday by its first member; at version 7, with an empty account. */
    public static Family familyOf(Member... members) {
        Stamp founded = new Stamp(MONDAY, members[0].userId());
        return new Family(
                "fam_1",
                FamilyDetails.named("The Does"),
                founded,
                founded,
                null,
                7,
                Account.EMPTY,
                Arrays.stream(members).collect(Collectors.toMap(Member::userId, Function.identity())),
                Map.of());
    }

    public static Member admin(User user) {
        return new Member(user.id(), user.username(), Role.ADMIN, Relation.PARENT, MONDAY);
    }

    public static Member parent(User user) {
        return new Member(user.id(), user.username(), Role.MEMBER, Relation.PARENT, MONDAY);
    }

    public static Member student(User user) {
        return new Member(user.id(), user.username(), Role.MEMBER, Relation.STUDENT, MONDAY);
    }

    public static Family with(Family family, Account account) {
        return new Family(
                family.id(),
                family.details(),
                family.created(),
                family.modified(),
                family.deletion(),
                family.version(),
                account,
                family.members(),
                family.openInvitations());
    }

    public static Family with(Family family, Invitation open) {
        return new Family(
                family.id(),
                family.details(),
                family.created(),
                family.modified(),
                family.deletion(),
                family.version(),
                family.account(),
                family.members(),
                Map.of(open.inviteeId(), new OpenInvitation(open.id(), open.expiresAt())));
    }

    public static Family deleted(Family family) {
        return new Family(
                family.id(),
                family.details(),
                family.created(),
                family.modified(),
                new Deletion(family.modified(), false),
                family.version(),
                family.account(),
                family.members(),
                family.openInvitations());
    }

    /** The decision, which must be to do something. */
    public static <T> Accepted<T> accepted(Decision<T> decision) {
        return switch (decision) {
            case Accepted<T> accepted -> accepted;
            case Unchanged<T> unchanged -> throw new AssertionError("nothing to do: " + unchanged);
            case Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }
}
