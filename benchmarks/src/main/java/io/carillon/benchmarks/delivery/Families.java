package io.carillon.benchmarks.delivery;

import io.carillon.benchmarks.harness.ListeningSocket;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Families with an admin, who invites, and a member, who listens; and users who listen and can be invited. Each invitation
 * causes two frames that are timed: the invitee's and the member's. There are as many pairs of family and invitee as a run sends
 * invitations.
 */
final class Families {
    private static final int FAMILIES = 50;
    private static final int INVITEES = 80;
    private static final JsonMapper JSON = new JsonMapper();

    private final FamilyApi admin;
    private final List<String> familyIds = new ArrayList<>();
    private final List<String> invitees;
    private final ExpectedFrames frames = new ExpectedFrames();

    private Families(FamilyApi admin, List<String> invitees) {
        this.admin = admin;
        this.invitees = invitees;
    }

    /** Creates families and users and connects the listeners. */
    static Families create(URI familyService, URI gatewaySocket, ManyUsersIssuer issuer, HttpClient http) {
        String adminId = Ids.next("user");
        var admin = new FamilyApi(http, familyService, issuer.token(adminId));
        admin.profile(adminId);
        List<String> invitees =
                Stream.generate(() -> Ids.next("user")).limit(INVITEES).toList();
        var families = new Families(admin, invitees);
        for (String invitee : invitees) {
            new FamilyApi(http, familyService, issuer.token(invitee)).profile(invitee);
            families.listen(http, gatewaySocket, issuer, invitee);
        }
        String memberId = Ids.next("user");
        families.createWithMember(memberId, new FamilyApi(http, familyService, issuer.token(memberId)));
        families.listen(http, gatewaySocket, issuer, memberId);
        return families;
    }

    private void createWithMember(String memberId, FamilyApi member) {
        member.profile(memberId);
        IntStream.range(0, FAMILIES).forEach(index -> {
            String familyId = admin.createFamily(familyName(index));
            member.respond(admin.invite(familyId, memberId), "accept").expect(200);
            familyIds.add(familyId);
        });
    }

    /** Sends the n-th invitation and returns when it has been answered with success. */
    void invite(int n, long due, DeliveryLatencies latencies) {
        Invitation invitation = Invitation.at(n, FAMILIES, INVITEES);
        String familyId = familyIds.get(invitation.family());
        String invitee = invitees.get(invitation.invitee());
        frames.expect(receivedKey(familyName(invitation.family()), invitee), due, latencies.invitee());
        frames.expect(sentKey(familyId, invitee), due, latencies.member());
        admin.invite(familyId, invitee);
        latencies.answer().record(due, System.nanoTime());
    }

    ExpectedFrames frames() {
        return frames;
    }

    private void listen(HttpClient http, URI socket, ManyUsersIssuer issuer, String userId) {
        ListeningSocket.open(http, socket, issuer.token(userId), (text, received) -> read(userId, text, received))
                .join();
    }

    private void read(String userId, String text, long received) {
        JsonNode frame = JSON.readTree(text);
        JsonNode data = frame.path("data");
        switch (frame.path("type").asString()) {
            case "family_invitation_received" ->
                frames.arrived(receivedKey(data.path("family_name").asString(), userId), received);
            case "new_family_invitation_sent" ->
                frames.arrived(
                        sentKey(
                                data.path("family_id").asString(),
                                data.path("invitee_identifier").asString()),
                        received);
            default -> {
                // connection.ready, and what the member heard while the families were made
            }
        }
    }

    private static String familyName(int index) {
        return "Family " + index;
    }

    private static String receivedKey(String familyName, String userId) {
        return "received " + familyName + " " + userId;
    }

    private static String sentKey(String familyId, String invitee) {
        return "sent " + familyId + " " + invitee;
    }
}
