package io.carillon.family.families;

import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One state of a family. What may be done with it is decided in the packages named for it.
 *
 * @param id {@code fam_<ULID>}
 * @param deletion null unless it was deleted
 * @param version how many events led here; a commit on an older version loses
 * @param members by user id
 * @param openInvitations by the invitee's user id
 */
public record Family(
        String id,
        FamilyDetails details,
        Stamp created,
        Stamp modified,
        @Nullable Deletion deletion,
        long version,
        Account account,
        Map<String, Member> members,
        Map<String, OpenInvitation> openInvitations) {

    private static final Comparator<Member> BY_SENIORITY =
            Comparator.comparing(Member::joinedAt).thenComparing(Member::userId);

    public Family {
        members = Map.copyOf(members);
        openInvitations = Map.copyOf(openInvitations);
    }

    /** What it is called. */
    public String name() {
        return details.name();
    }

    /** Whether only its record is left. */
    public boolean isDeleted() {
        return deletion != null;
    }

    /** The member with this user id, if there is one. */
    public Optional<Member> member(String userId) {
        return Optional.ofNullable(members.get(userId));
    }

    /** Whether it is among the user's families. */
    public boolean isListedBy(String userId) {
        return members.containsKey(userId) && (deletion == null || !deletion.referencesDropped());
    }

    /** The members in the order they joined. */
    public List<Member> membersBySeniority() {
        return members.values().stream().sorted(BY_SENIORITY).toList();
    }

    /** The user ids of the members in one of the two lists, in the order they joined. */
    public List<String> idsOf(Relation relation) {
        return membersBySeniority().stream()
                .filter(member -> member.relation() == relation)
                .map(Member::userId)
                .toList();
    }

    /** Whether it would be without an admin if this member weren't one. */
    public boolean isLastAdmin(Member member) {
        return member.isAdmin()
                && members.values().stream().filter(Member::isAdmin).count() == 1;
    }

    /** Why the caller may not know of the family, if so. */
    public Optional<Refusal> refusalToShow(Caller caller) {
        return caller.systemAdmin() || members.containsKey(caller.user().id())
                ? Optional.empty()
                : Optional.of(new Refusal.UnknownFamily(id));
    }

    /** A decision for its members and system admins only, refused once the family is deleted. */
    public <T> Decision<T> decideForMember(Caller caller, Supplier<Decision<T>> decide) {
        Optional<Refusal> refusal = refusalToShow(caller);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        return isDeleted() ? new Refused<>(new Refusal.FamilyIsDeleted()) : decide.get();
    }

    /** A decision for its admins and system admins only, refused once the family is deleted. */
    public <T> Decision<T> decideForAdmin(Caller caller, Supplier<Decision<T>> decide) {
        return decideForMember(
                caller, () -> isManagedBy(caller) ? decide.get() : new Refused<>(new Refusal.NotAnAdmin()));
    }

    /** Whether the caller may do what admins may. */
    public boolean isManagedBy(Caller caller) {
        return caller.systemAdmin()
                || member(caller.user().id()).filter(Member::isAdmin).isPresent();
    }
}
