package io.carillon.family;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Deletion;
import io.carillon.family.families.Families;
import io.carillon.family.families.Families.Commit;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.ReferencedFamilies;
import io.carillon.family.references.ReferencedFamily;
import io.carillon.family.references.WritingReferences;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecords;
import io.carillon.family.users.UserRole;
import io.carillon.fixtures.service.RunningService;
import io.carillon.schemas.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** A family that things happen to without rhyme or reason, while old publishers wake up and write what they once read. */
final class RandomFamily {

    private static final int PEOPLE = 12;
    private static final int PROGRAMS = 5;

    private final String id = Ids.next("fam");
    private final Families families;
    private final ReferencedFamilies referenced;
    private final ReferenceViews views;
    private final WritingReferences writing;
    private final Random random;
    private final List<ReferencedFamily> readLongAgo = new ArrayList<>();

    RandomFamily(RunningService service, long seed) {
        this.families = service.bean(Families.class);
        this.referenced = service.bean(ReferencedFamilies.class);
        this.views = service.bean(ReferenceViews.class);
        this.writing = service.bean(WritingReferences.class);
        this.random = new Random(seed);
    }

    /** Makes those who come and go known as users. */
    static void introducePeople(UserRecords users) {
        Stamp stamp = new Stamp(now(), person(0));
        for (int i = 0; i < PEOPLE; i++) {
            User user = new User(person(i), "somebody", null);
            users.insert(new UserProfile(user, null, UserRole.PARENT, null, false, false, true, stamp, stamp));
        }
    }

    /** Commits so many changes, the first of which founds it; returns how many were committed. */
    int live(int changes) {
        int committed = commit(Families.NOT_FOUNDED, founded());
        for (int i = 1; i < changes; i++) {
            Family family = families.find(id).orElseThrow();
            committed += commit(family.version(), change(family, i == changes - 1));
            rememberOrRepeat();
        }
        return committed;
    }

    /** Nobody else changes it, so every commit succeeds. */
    private int commit(long version, List<Change> changes) {
        List<SpecificRecord> events = IntStream.rangeClosed(0, random.nextInt(3))
                .<SpecificRecord>mapToObj(_ -> FamilyEvents.ended(id, "user_nobody", "family_deleted", now()))
                .toList();
        Accepted<String> decision = new Accepted<>(id, changes, events);
        return families.commit(id, version, decision, Traceparent.begin()) == Commit.COMMITTED ? 1 : 0;
    }

    private List<Change> founded() {
        Stamp stamp = new Stamp(now(), person(0));
        return List.of(
                new Change.FamilyFounded(details(FamilyStatus.ACTIVE), stamp, null), new Change.MemberPut(member(0)));
    }

    private List<Change> change(Family family, boolean last) {
        if (last && random.nextInt(3) == 0) {
            Stamp stamp = new Stamp(now(), person(0));
            return List.of(new Change.FamilyDeleted(new Deletion(stamp, random.nextBoolean())));
        }
        List<Change> changes = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(2)).forEach(i -> changes.add(anything(family, i)));
        return changes;
    }

    /** @param half so that two changes at once never are about the same */
    private Change anything(Family family, int half) {
        int number = 2 * random.nextInt(PEOPLE / 2) + half;
        String program = "program " + (2 * random.nextInt(PROGRAMS) + half);
        return switch (random.nextInt(half == 0 ? 5 : 4)) {
            case 0 -> new Change.MemberPut(member(number));
            case 1 ->
                family.member(person(number)).isPresent()
                        ? new Change.MemberEnded(person(number), now())
                        : new Change.MemberPut(member(number));
            case 2 -> new Change.ProgramAdded(program);
            case 3 ->
                family.details().programs().contains(program)
                        ? new Change.ProgramDropped(program, now())
                        : new Change.ProgramAdded(program);
            default -> statusTurned(family);
        };
    }

    private Change statusTurned(Family family) {
        FamilyStatus other =
                family.details().status() == FamilyStatus.ACTIVE ? FamilyStatus.INACTIVE : FamilyStatus.ACTIVE;
        return new Change.DetailsChanged(details(other), true, new Stamp(now(), person(0)));
    }

    private void rememberOrRepeat() {
        ReferencedFamily now = referenced.find(id).orElseThrow();
        switch (random.nextInt(3)) {
            case 0 -> readLongAgo.add(now);
            case 1 -> {
                if (!readLongAgo.isEmpty()) {
                    views.write(
                            readLongAgo.get(random.nextInt(readLongAgo.size())).references());
                }
            }
            default -> writing.write(id, 1 + random.nextLong(now.version()), 1);
        }
    }

    private Member member(int number) {
        return new Member(
                person(number),
                "somebody",
                random.nextBoolean() ? Role.ADMIN : Role.MEMBER,
                random.nextBoolean() ? Relation.PARENT : Relation.STUDENT,
                now());
    }

    private static FamilyDetails details(FamilyStatus status) {
        return new FamilyDetails("Random", Map.of(), Set.of(), status);
    }

    private static String person(int number) {
        return "user_" + number;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
