package io.carillon.family.lifecycle;

import io.carillon.events.family.FamilyCreated;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Member;
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.lifecycle.Roster.Asked;
import io.carillon.family.users.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How a family begins. */
public final class Founding {

    private Founding() {}

    /**
     * What it begins with.
     *
     * @param source see {@link io.carillon.family.families.FamilySources}; null if it may be founded again
     */
    public record Beginning(
            String familyId,
            FamilyDetails details,
            Stamp stamp,
            Roster roster,
            @Nullable String source) {}

    /** Everything at once, as the family's first change. */
    public static Accepted<Family> found(Beginning beginning) {
        Family family = family(beginning);
        List<Change> changes = new ArrayList<>();
        List<SpecificRecord> events = new ArrayList<>();
        changes.add(new Change.FamilyFounded(beginning.details, beginning.stamp, beginning.source));
        family.details().programs().stream()
                .sorted()
                .map(Change.ProgramAdded::new)
                .forEach(changes::add);
        changes.add(new Change.MemberPut(beginning.roster.founder()));
        events.add(created(family, beginning.roster.founder()));
        for (Member member : beginning.roster.others()) {
            changes.add(new Change.MemberPut(member));
            events.add(FamilyEvents.joined(family.id(), member));
        }
        for (Asked asked : beginning.roster.asked()) {
            changes.add(new Change.InvitationSent(asked.invitation()));
            events.add(FamilyEvents.invited(family, asked.invitation(), asked.inviter(), asked.identifier()));
        }
        return new Accepted<>(family, changes, events);
    }

    private static Family family(Beginning beginning) {
        List<Member> members = new ArrayList<>(beginning.roster.others());
        members.add(beginning.roster.founder());
        return new Family(
                beginning.familyId,
                beginning.details,
                beginning.stamp,
                beginning.stamp,
                null,
                members.size() + beginning.roster.asked().size(),
                Account.EMPTY,
                members.stream().collect(Collectors.toMap(Member::userId, Function.identity())),
                openInvitations(beginning.roster.asked()));
    }

    private static Map<String, OpenInvitation> openInvitations(List<Asked> asked) {
        return asked.stream()
                .map(Asked::invitation)
                .collect(Collectors.toMap(
                        Invitation::inviteeId,
                        invitation -> new OpenInvitation(invitation.id(), invitation.expiresAt())));
    }

    private static FamilyCreated created(Family family, Member founder) {
        return FamilyCreated.newBuilder()
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setCreatedBy(family.created().by())
                .setFounderId(founder.userId())
                .setRole(founder.role().code())
                .setCreatedAt(family.created().at())
                .build();
    }
}
