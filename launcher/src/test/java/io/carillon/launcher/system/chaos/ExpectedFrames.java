package io.carillon.launcher.system.chaos;

import static java.util.stream.Collectors.toSet;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.FamilyFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who must receive what, worked out from the events of one family and nothing else. */
final class ExpectedFrames {

    private final Map<String, List<ExpectedFrame>> byUser = new HashMap<>();

    private ExpectedFrames() {}

    /** By user id, in order. */
    static Map<String, List<ExpectedFrame>> of(List<Event> events) {
        var expected = new ExpectedFrames();
        var family = new FamilyModel();
        for (Event event : events) {
            var membersBefore = family.members();
            family.apply(event);
            expected.add(event, membersBefore, family.members(), family.admins());
        }
        return expected.byUser;
    }

    private void add(Event event, Set<String> before, Set<String> members, Set<String> admins) {
        String family = event.family();
        switch (event.type()) {
            case "FamilyInvitationSent" -> {
                tell(
                        Set.of(event.text("invitee_id")),
                        FamilyFrames.invitationReceived(
                                event.text("invitation_id"),
                                event.text("family_name"),
                                event.text("inviter_username")));
                tell(members, FamilyFrames.invitationSent(family, event.text("invitee_identifier")));
            }
            case "FamilyInvitationResponded" ->
                tell(
                        and(admins, event.text("inviter_id")),
                        FamilyFrames.responded(
                                event.text("invitation_id"), event.text("invitee_username"), event.text("action")));
            case "FamilyInvitationRevoked" ->
                tell(
                        Set.of(event.text("invitee_id")),
                        FamilyFrames.revoked(event.text("invitation_id"), event.text("family_name")));
            case "FamilyMemberJoined" -> tell(members, FamilyFrames.joined(family, event.text("new_member_username")));
            case "FamilyMemberRoleChanged" -> roleChanged(event, members);
            case "FamilyMemberLeft" -> tell(before, FamilyFrames.left(family, event.text("member_username")));
            case "FamilyMemberRemoved" ->
                tell(
                        before,
                        FamilyFrames.removed(family, event.text("member_username"), event.text("removed_by_username")));
            case "FamilyUpdated" ->
                tell(members, FamilyFrames.updated(family, event.text("family_name"), "familyName"));
            case "TokenRequestCreated" ->
                tell(
                        admins,
                        FamilyFrames.tokensRequested(
                                event.text("request_id"), event.text("requester_username"), event.number("amount")));
            case "TokenRequestReviewed" ->
                tell(
                        Set.of(event.text("requester_id")),
                        FamilyFrames.tokenRequestReviewed(
                                event.text("request_id"), event.text("status"), event.text("reviewer_username")));
            case "FamilyAccountStatusChanged" ->
                tell(members, FamilyFrames.accountStatusChanged(family, event.flag("is_frozen")));
            case "FamilyAccountCredited" ->
                tell(admins, FamilyFrames.accountCredited(family, event.number("amount"), event.number("balance")));
            default -> {}
        }
    }

    private void roleChanged(Event event, Set<String> members) {
        String user = event.text("user_id");
        tell(Set.of(user), FamilyFrames.roleChanged(event.family(), event.text("new_role")));
        tell(
                members.stream().filter(member -> !member.equals(user)).collect(toSet()),
                FamilyFrames.memberRoleChanged(event.family(), event.text("member_username"), event.text("new_role")));
    }

    private void tell(Set<String> users, ExpectedFrame frame) {
        users.forEach(
                user -> byUser.computeIfAbsent(user, one -> new ArrayList<>()).add(frame));
    }

    private static Set<String> and(Set<String> users, String one) {
        return Stream.concat(users.stream(), Stream.of(one)).collect(toSet());
    }
}
