package io.carillon.family.lifecycle;

import io.carillon.events.family.FamilyUpdated;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.UserProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** What an admin's edit does to one state of his family: everything by one change. */
final class Update {

    private final Family family;
    private final Wish wish;
    private final Instant now;
    private final FamilyDetails details;

    private Update(Family family, Wish wish, Instant now) {
        this.family = family;
        this.wish = wish;
        this.now = now;
        this.details = wish.edit.on(family.details());
    }

    /**
     * @param profiles of all listed users, by the ids they are listed by; whoever is missing there isn't a user
     * @param maxMembers of a family
     */
    record Wish(Caller caller, FamilyEdit edit, Map<String, UserProfile> profiles, int maxMembers) {}

    /** @param invitation reads an open invitation of the family by its id */
    static Decision<Family> decide(
            Family family, Wish wish, Function<String, Optional<Invitation>> invitation, Instant now) {
        return family.decideForAdmin(wish.caller, () -> new Update(family, wish, now).decide(invitation));
    }

    private Decision<Family> decide(Function<String, Optional<Invitation>> invitation) {
        FieldErrors errors = new FieldErrors();
        DetailsRules.checkSize(details.address(), errors);
        Map<String, UserProfile> users = new HashMap<>();
        Map<String, Relation> wanted = wanted(users, errors);
        if (!errors.isEmpty()) {
            return new Refused<>(errors.refusal());
        }
        MemberLists lists = MemberLists.of(family, wish.edit, wanted, users, now);
        Optional<Refusal> refusal = refusalToAdd(lists, users).or(() -> lists.refusal(wish.maxMembers));
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        List<String> changed = changedFields(lists);
        return changed.isEmpty()
                ? new Unchanged<>(family)
                : accept(lists, changed, closedInvitations(lists, invitation));
    }

    /** A listed placeholder whom somebody has adopted since means his adopter, unless it is still in the family itself. */
    private Map<String, Relation> wanted(Map<String, UserProfile> users, FieldErrors errors) {
        Map<String, Relation> wanted = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            List<String> ids = wish.edit.lists().getOrDefault(relation, List.of());
            for (int i = 0; i < ids.size(); i++) {
                String field = "%s[%d]".formatted(FamilyEdit.listName(relation), i);
                UserProfile user = wish.profiles.get(ids.get(i));
                boolean member = family.member(ids.get(i)).isPresent();
                if (user == null && !member) {
                    errors.add(field, "exists", "must be a user's id");
                    continue;
                }
                String id = member ? ids.get(i) : Objects.requireNonNull(user).id();
                if (wanted.put(id, relation) != null) {
                    errors.add(field, "unique", "must not be listed before");
                }
                if (user != null) {
                    users.put(id, user);
                }
            }
        }
        return wanted;
    }

    private Optional<Refusal> refusalToAdd(MemberLists lists, Map<String, UserProfile> users) {
        return lists.joined().stream()
                .map(Member::userId)
                .filter(id -> !Objects.requireNonNull(users.get(id)).isSpokenForBy(wish.caller))
                .findFirst()
                .map(Refusal.ConsentRequired::new);
    }

    private List<String> changedFields(MemberLists lists) {
        FamilyDetails before = family.details();
        Map<String, Boolean> changed = new LinkedHashMap<>();
        changed.put("familyName", !details.name().equals(before.name()));
        changed.put(DetailsRules.ADDRESS, !details.address().equals(before.address()));
        changed.put(DetailsRules.PROGRAMS, !details.programs().equals(before.programs()));
        changed.put("status", details.status() != before.status());
        for (Relation relation : Relation.values()) {
            changed.put(FamilyEdit.listName(relation), lists.changes(relation));
        }
        return changed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who is added has what his invitation offered. */
    private List<Invitation> closedInvitations(MemberLists lists, Function<String, Optional<Invitation>> invitation) {
        return lists.joined().stream()
                .map(member -> family.openInvitations().get(member.userId()))
                .filter(open -> open != null && open.isOpenAt(now))
                .flatMap(open -> invitation.apply(open.invitationId()).stream())
                .map(open -> open.with(InvitationStatus.ACCEPTED))
                .toList();
    }

    private Accepted<Family> accept(MemberLists lists, List<String> changedFields, List<Invitation> closed) {
        Stamp stamp = new Stamp(now, wish.caller.user().id());
        List<SpecificRecord> events = new ArrayList<>(List.of(updated(changedFields)));
        lists.joined().forEach(member -> events.add(FamilyEvents.joined(family.id(), member)));
        lists.removed().forEach(member -> events.add(FamilyEvents.removed(family, member, wish.caller.user(), now)));
        Map<String, OpenInvitation> open = new HashMap<>(family.openInvitations());
        closed.forEach(invitation -> open.remove(invitation.inviteeId()));
        Family after = new Family(
                family.id(),
                details,
                family.created(),
                stamp,
                null,
                family.version() + events.size(),
                family.account(),
                lists.members(),
                open);
        return new Accepted<>(after, changes(lists, closed, stamp), events);
    }

    private List<Change> changes(MemberLists lists, List<Invitation> closed, Stamp stamp) {
        FamilyDetails before = family.details();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.DetailsChanged(details, details.status() != before.status(), stamp));
        details.programs().stream()
                .filter(program -> !before.programs().contains(program))
                .sorted()
                .map(Change.ProgramAdded::new)
                .forEach(changes::add);
        before.programs().stream()
                .filter(program -> !details.programs().contains(program))
                .sorted()
                .map(program -> new Change.ProgramDropped(program, now))
                .forEach(changes::add);
        lists.joined().forEach(member -> changes.add(new Change.MemberPut(member)));
        lists.moved().forEach(member -> changes.add(new Change.MemberPut(member)));
        lists.removed().forEach(member -> changes.add(new Change.MemberEnded(member.userId(), now)));
        closed.forEach(invitation -> changes.add(new Change.InvitationClosed(invitation, now)));
        return changes;
    }

    private FamilyUpdated updated(List<String> changedFields) {
        return FamilyUpdated.newBuilder()
                .setFamilyId(family.id())
                .setFamilyName(details.name())
                .setStatus(details.status().code())
                .setChangedFields(changedFields)
                .setUpdatedBy(wish.caller.user().id())
                .setUpdatedAt(now)
                .build();
    }
}
