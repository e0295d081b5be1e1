package io.carillon.launcher.system.chaos;

import io.carillon.launcher.story.Answer;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.localstack.DemoUser;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What every kind of change needs: a family, a look at it, one request, and a line in the journal. */
record Hands(Crowd crowd, Pool pool, Journal journal, Random random) {

    static final List<DemoUser> PEOPLE = List.of(DemoUser.ALICE, DemoUser.BOB, DemoUser.CAROL, DemoUser.DAVE);

    String family() {
        return pool.any(random);
    }

    DemoUser person() {
        return one(PEOPLE);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Members membersOf(String family) {
        return new Members(crowd.look(DemoUser.ERIN, "/family/" + family).orElseThrow(), random);
    }

    /** One of a list of what belongs to these families, as the user sees it; nothing if it is empty or not for him. */
    Optional<JsonNode> oneOf(DemoUser user, String path, String field) {
        var all = crowd.look(user, path).stream()
                .flatMap(page -> page.path(field).values().stream())
                .filter(item -> pool.all().contains(text(item, "familyId")))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
    }

    void make(DemoUser by, Function<FamilyApi, Answer> change, Claim claim) {
        journal.write(crowd.change(by, change), claim);
    }

    /** The same, of a change whose answer tells the id of what it made. */
    void make(DemoUser by, Function<FamilyApi, Answer> change, Claim claim, String idInEvent, String idInAnswer) {
        var outcome = crowd.change(by, change);
        journal.write(
                outcome,
                outcome instanceof Outcome.Done(JsonNode answer)
                        ? claim.and(idInEvent, text(answer, idInAnswer))
                        : claim);
    }

    /** The event of a change to a family by one user, or to one. */
    static Claim claim(String type, String family, String field, DemoUser user) {
        return Claim.of(type, "family_id", family, field, user.userId());
    }

    /** The event of a change to a family by one user to another. */
    static Claim claim(String type, String family, String field, DemoUser user, String otherField, DemoUser other) {
        return claim(type, family, field, user).and(otherField, other.userId());
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
