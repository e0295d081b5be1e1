package io.carillon.launcher.system.chaos;

import static io.carillon.launcher.system.chaos.Hands.claim;
import static io.carillon.launcher.system.chaos.Hands.text;

import io.carillon.launcher.story.Answer;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.launcher.system.chaos.Outcome.Done;
import io.carillon.localstack.DemoUser;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Changes of who is in a family, and as what. */
record MemberMoves(Hands hands) {

    void promote() {
        var family = hands.family();
        var members = hands.membersOf(family);
        members.promotable()
                .ifPresent(user -> changeRole(
                        family, members.manager(), user, "admin", api -> api.promote(family, user.userId())));
    }

    void demote() {
        var family = hands.family();
        var members = hands.membersOf(family);
        members.admin()
                .ifPresent(user -> changeRole(
                        family, members.manager(), user, "member", api -> api.demote(family, user.userId())));
    }

    private void changeRole(
            String family, DemoUser by, DemoUser user, String newRole, Function<FamilyApi, Answer> change) {
        hands.make(
                by,
                change,
                claim("FamilyMemberRoleChanged", family, "changed_by", by, "user_id", user)
                        .and("new_role", newRole));
    }

    void leave() {
        var family = hands.family();
        hands.membersOf(family)
                .member()
                .ifPresent(user -> hands.make(
                        user,
                        api -> api.remove(family, user.userId()),
                        claim("FamilyMemberLeft", family, "user_id", user)));
    }

    void remove() {
        var family = hands.family();
        var members = hands.membersOf(family);
        var admin = members.manager();
        members.member()
                .filter(user -> user != admin)
                .ifPresent(user -> hands.make(
                        admin,
                        api -> api.remove(family, user.userId()),
                        claim("FamilyMemberRemoved", family, "removed_by", admin, "user_id", user)));
    }

    /** By the system admin, who need not ask anybody. */
    void addBack() {
        var family = hands.family();
        hands.membersOf(family)
                .outsider()
                .ifPresent(user -> add(family, user, hands.random().nextBoolean() ? "parent" : "student"));
    }

    Outcome add(String family, DemoUser user, String relation) {
        var outcome = hands.crowd().change(DemoUser.ERIN, api -> api.add(family, user.userId(), relation));
        var claim = claim("FamilyMemberJoined", family, "new_member_id", user).and("relation", relation);
        hands.journal().write(outcome, outcome instanceof Done(JsonNode shown) ? asShown(claim, shown, user) : claim);
        return outcome;
    }

    /** Who is in the family when he is added stays in it: then another change caused the event of this moment. */
    private static Claim asShown(Claim claim, JsonNode family, DemoUser user) {
        return joinedAt(family, user)
                .map(at -> claim.and("joined_at", at.toString()))
                .orElseThrow()
                .orOfAnother();
    }

    private static Optional<Instant> joinedAt(JsonNode family, DemoUser user) {
        return family.path("members").values().stream()
                .filter(member -> text(member, "userId").equals(user.userId()))
                .map(member -> Instant.parse(text(member, "joinedAt")))
                .findFirst();
    }
}
