package io.carillon.launcher.system.chaos;

import static io.carillon.launcher.system.chaos.FamilyState.ledgerEntry;
import static java.util.stream.Collectors.toCollection;

import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the service shows of families and users, to the system admin. */
final class RestView {

    private final Crowd crowd;

    RestView(Crowd crowd) {
        this.crowd = crowd;
    }

    FamilyState of(String familyId) {
        var family = one("/family/" + familyId);
        var account = one("/family/" + familyId + "/account");
        return new FamilyState(
                text(family, "familyName"),
                text(family, "status"),
                mapped(
                        family.path("members"),
                        "userId",
                        member -> text(member, "role") + " " + text(member, "relation")),
                account.path("balance").longValue(),
                account.path("isFrozen").booleanValue(),
                wallets(account),
                ledger(familyId),
                mapped(
                        crowd.list(DemoUser.ERIN, "/family/" + familyId + "/invitations", "invitations"),
                        "invitationId",
                        invitation -> text(invitation, "status")),
                mapped(
                        crowd.list(DemoUser.ERIN, "/family/" + familyId + "/token-requests", "tokenRequests"),
                        "requestId",
                        request -> text(request, "status")));
    }

    /** The families that a user is shown as his own. */
    SortedSet<String> familiesOf(DemoUser user) {
        return crowd.list(user, "/user/" + user.userId() + "/families", "families").stream()
                .map(family -> text(family, "familyId"))
                .collect(toCollection(TreeSet::new));
    }

    /** The families that a user's profile names. */
    SortedSet<String> familyIdsOf(DemoUser user) {
        var ids = new TreeSet<String>();
        one("/user/" + user.userId()).path("familyIds").forEach(id -> ids.add(id.stringValue()));
        return ids;
    }

    private SortedMap<String, Long> wallets(JsonNode account) {
        var wallets = mapped(
                account.path("memberBalances"),
                "userId",
                wallet -> wallet.path("balance").longValue());
        wallets.values().removeIf(tokens -> tokens == 0);
        return wallets;
    }

    private List<String> ledger(String familyId) {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : crowd.list(DemoUser.ERIN, "/family/" + familyId + "/account/ledger", "entries")) {
            String kind = text(entry, "kind");
            entries.add(ledgerEntry(
                    kind,
                    entry.path("amount").longValue(),
                    entry.path("balanceAfter").longValue(),
                    text(entry, kind.equals("grant") ? "requestId" : "depositId")));
        }
        Collections.reverse(entries);
        return entries;
    }

    private JsonNode one(String path) {
        return crowd.look(DemoUser.ERIN, path).orElseThrow(() -> new AssertionError("erin cannot see " + path));
    }

    private static <T> SortedMap<String, T> mapped(JsonNode nodes, String key, Function<JsonNode, T> value) {
        return mapped(nodes.values(), key, value);
    }

    private static <T> SortedMap<String, T> mapped(
            Collection<JsonNode> nodes, String key, Function<JsonNode, T> value) {
        var map = new TreeMap<String, T>();
        nodes.forEach(node -> map.put(text(node, key), value.apply(node)));
        return map;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
