package io.carillon.launcher.system.chaos;

import static io.carillon.launcher.system.chaos.FamilyState.ledgerEntry;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a family must be after its events: written from the rules, and knowing nothing of the service. An event that the rules
 * don't allow after those before it is an error.
 */
final class FamilyModel {

    private record Member(String role, String relation) {}

    private record Wish(String requester, long amount) {}

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, String> invitations = new TreeMap<>();
    private final Map<String, String> openInvitationOf = new HashMap<>();
    private final Map<String, String> tokenRequests = new TreeMap<>();
    private final Map<String, Wish> wishes = new HashMap<>();
    private final Map<String, Long> wallets = new TreeMap<>();
    private final List<String> ledger = new ArrayList<>();
    private String name = "";
    private String status = "active";
    private String owedJoining = "";
    private long balance;
    private boolean frozen;
    private long version;

    static FamilyModel after(List<Event> events) {
        var model = new FamilyModel();
        events.forEach(model::apply);
        return model;
    }

    void apply(Event event) {
        version++;
        require(event.sequence() == version, "is out of sequence", event);
        require(owedJoining.isEmpty() || event.type().equals("FamilyMemberJoined"), "splits an acceptance", event);
        switch (event.type()) {
            case "FamilyCreated" -> created(event);
            case "FamilyInvitationSent" -> invited(event);
            case "FamilyInvitationResponded" -> responded(event);
            case "FamilyInvitationRevoked" -> closed(event, event.text("invitee_id"), "revoked");
            case "FamilyMemberJoined" -> joined(event);
            case "FamilyMemberRoleChanged" -> roleChanged(event);
            case "FamilyMemberLeft", "FamilyMemberRemoved" -> ended(event);
            case "FamilyUpdated" -> updated(event);
            case "TokenRequestCreated" -> tokensRequested(event);
            case "TokenRequestReviewed" -> reviewed(event);
            case "FamilyAccountStatusChanged" -> frozenOrNot(event);
            case "FamilyAccountCredited" -> credited(event);
            default -> require(false, "is of a type that nobody caused", event);
        }
    }

    private void created(Event event) {
        require(version == 1, "comes late", event);
        name = event.text("family_name");
        members.put(event.text("founder_id"), new Member(event.text("role"), "parent"));
    }

    private void invited(Event event) {
        String invitee = event.text("invitee_id");
        require(!members.containsKey(invitee), "is for a member", event);
        require(openInvitationOf.put(invitee, event.text("invitation_id")) == null, "is the second one", event);
        invitations.put(event.text("invitation_id"), "pending");
    }

    private void responded(Event event) {
        closed(event, event.text("invitee_id"), event.text("action"));
        if (event.text("action").equals("accepted")) {
            owedJoining = event.text("invitee_id");
        }
    }

    private void closed(Event event, String invitee, String newStatus) {
        String invitation = event.text("invitation_id");
        require(openInvitationOf.remove(invitee, invitation), "closes what is not open", event);
        invitations.put(invitation, newStatus);
    }

    private void joined(Event event) {
        String user = event.text("new_member_id");
        require(owedJoining.isEmpty() || owedJoining.equals(user), "splits an acceptance", event);
        owedJoining = "";
        var before = members.put(user, new Member(event.text("role"), event.text("relation")));
        require(before == null, "is for a member", event);
        closeWithoutAnswer(user);
    }

    /** Who is added by others has what his invitation offered. */
    private void closeWithoutAnswer(String user) {
        var invitation = openInvitationOf.remove(user);
        if (invitation != null) {
            invitations.put(invitation, "accepted");
        }
    }

    private void roleChanged(Event event) {
        var before = memberOf(event, "user_id");
        var after = new Member(event.text("new_role"), before.relation);
        require(!after.equals(before), "changes nothing", event);
        require(!after.equals(new Member("admin", "student")), "makes a student an admin", event);
        members.put(event.text("user_id"), after);
        require(!admins().isEmpty(), "leaves no admin", event);
    }

    private void ended(Event event) {
        memberOf(event, "user_id");
        members.remove(event.text("user_id"));
        require(!admins().isEmpty(), "leaves no admin", event);
    }

    private void updated(Event event) {
        name = event.text("family_name");
        status = event.text("status");
    }

    private void tokensRequested(Event event) {
        memberOf(event, "requester_id");
        require(!frozen, "is asked of a frozen account", event);
        tokenRequests.put(event.text("request_id"), "pending");
        wishes.put(event.text("request_id"), new Wish(event.text("requester_id"), event.number("amount")));
    }

    private void reviewed(Event event) {
        String request = event.text("request_id");
        String before = tokenRequests.put(request, event.text("status"));
        require("pending".equals(before), "reviews what is not pending", event);
        if (event.text("status").equals("approved")) {
            grant(event, request, requireNonNull(wishes.get(request)));
        }
    }

    private void grant(Event event, String request, Wish wish) {
        require(members.containsKey(wish.requester), "gives to who has left", event);
        require(!frozen && balance >= wish.amount, "takes what cannot be taken", event);
        balance -= wish.amount;
        wallets.merge(wish.requester, wish.amount, Long::sum);
        ledger.add(ledgerEntry("grant", wish.amount, balance, request));
    }

    private void frozenOrNot(Event event) {
        require(frozen != event.flag("is_frozen"), "changes nothing", event);
        frozen = event.flag("is_frozen");
    }

    private void credited(Event event) {
        balance += event.number("amount");
        require(balance == event.number("balance"), "tells of another balance than " + balance, event);
        ledger.add(ledgerEntry("deposit", event.number("amount"), balance, event.text("deposit_id")));
    }

    private Member memberOf(Event event, String field) {
        require(members.containsKey(event.text(field)), "is about no member", event);
        return requireNonNull(members.get(event.text(field)));
    }

    private static void require(boolean condition, String problem, Event event) {
        if (!condition) {
            throw new AssertionError(event + " " + problem);
        }
    }

    Set<String> members() {
        return Set.copyOf(members.keySet());
    }

    Set<String> admins() {
        return members.entrySet().stream()
                .filter(member -> member.getValue().role.equals("admin"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    FamilyState state() {
        var shown = new TreeMap<String, String>();
        members.forEach((user, member) -> shown.put(user, member.role + " " + member.relation));
        return new FamilyState(
                name,
                status,
                shown,
                balance,
                frozen,
                new TreeMap<>(wallets),
                List.copyOf(ledger),
                new TreeMap<>(invitations),
                new TreeMap<>(tokenRequests));
    }
}
