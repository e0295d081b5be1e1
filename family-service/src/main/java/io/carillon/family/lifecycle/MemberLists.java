package io.carillon.family.lifecycle;

import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.users.UserProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a family's two lists when one or both are set.
 *
 * @param joined who wasn't a member before
 * @param moved who stands in the other list from now on, and is otherwise as he was
 * @param removed who stands in neither
 * @param stayed everybody else
 */
record MemberLists(List<Member> joined, List<Member> moved, List<Member> removed, List<Member> stayed) {

    /** @param wanted the list for each id that is listed; who isn't listed stays in a list that isn't set */
    static MemberLists of(
            Family family,
            FamilyEdit edit,
            Map<String, Relation> wanted,
            Map<String, UserProfile> profiles,
            Instant now) {
        MemberLists lists = new MemberLists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Member member : family.membersBySeniority()) {
            Relation relation = wanted.get(member.userId());
            if (relation == null && edit.lists().containsKey(member.relation())) {
                lists.removed.add(member);
            } else if (relation == null || relation == member.relation()) {
                lists.stayed.add(member);
            } else {
                lists.moved.add(member.as(relation));
            }
        }
        wanted.forEach((id, relation) -> {
            UserProfile user = profiles.get(id);
            if (user != null && family.member(id).isEmpty()) {
                lists.joined.add(new Member(id, user.user().username(), Role.MEMBER, relation, now));
            }
        });
        return lists;
    }

    /** Who are members from now on. */
    Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        Stream.of(stayed, moved, joined).flatMap(List::stream).forEach(member -> members.put(member.userId(), member));
        return members;
    }

    /** Students aren't admins, and a family has one. */
    Optional<Refusal> refusal(int maxMembers) {
        if (moved.stream().anyMatch(member -> member.isAdmin() && member.relation() == Relation.STUDENT)) {
            return Optional.of(new Refusal.StudentCannotBeAdmin());
        }
        Map<String, Member> members = members();
        if (members.values().stream().noneMatch(Member::isAdmin)) {
            return Optional.of(new Refusal.LastAdmin());
        }
        return !joined.isEmpty() && members.size() > maxMembers
                ? Optional.of(new Refusal.TooManyMembers(maxMembers))
                : Optional.empty();
    }

    /** Whether other users stand in a list than did before. */
    boolean changes(Relation relation) {
        return Stream.of(joined, removed).flatMap(List::stream).anyMatch(member -> member.relation() == relation)
                || !moved.isEmpty();
    }
}
