package io.carillon.conformance.check;

import io.carillon.conformance.wire.Answer;
import io.carillon.conformance.wire.EventSource;
import io.carillon.conformance.wire.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Section 5: what is promised of notifications. A family causes them: one user invites the other, who declines. */
final class DeliveryChecks {

    private static final String SECTION = "5";
    private static final String INVITED = "family_invitation_received";
    private static final int INVITATIONS = 3;

    private DeliveryChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        SECTION,
                        "notifications come once and in order, and again after an older cursor",
                        DeliveryChecks::delivered),
                new Check(SECTION, "server-sent events are the same frames", DeliveryChecks::sameFrames));
    }

    private static String delivered(Target target) throws Exception {
        String guest = Missing.unless(target.otherToken(), "--other-token");
        try (Peer live = Peer.open(target, guest, "")) {
            List<String> sent = invite(target, live);
            List<JsonNode> heard = frames(live);
            Unmet.unless(invitations(heard).equals(sent), "sent " + sent + ", heard " + invitations(heard));
            heard.forEach(frame -> Unmet.unless(
                    frame.has("id") && frame.has("cursor") && frame.has("ts"), "without id, cursor or ts: " + frame));
            return resumed(target, guest, live.sessionCursor(), heard);
        }
    }

    private static String resumed(Target target, String guest, String cursor, List<JsonNode> heard) {
        try (Peer again = Peer.open(target, guest, "?cursor=" + cursor)) {
            Unmet.unless(frames(again).equals(heard), "other frames after resuming");
        }
        String middle = heard.getFirst().path("cursor").asString("");
        try (Peer later = Peer.open(target, guest, "?cursor=" + middle)) {
            Message.Frame next = later.frame(INVITED);
            Unmet.unless(next.json().equals(heard.get(1)), "another frame after the first cursor: " + next.json());
        }
        return heard.size() + " notifications, three times the same";
    }

    private static String sameFrames(Target target) throws Exception {
        String guest = Missing.unless(target.otherToken(), "--other-token");
        try (Peer socket = Peer.open(target, guest, "");
                EventSource stream = EventSource.open(target.http("/events"), "Authorization", "Bearer " + guest)) {
            invite(target, socket);
            for (JsonNode frame : frames(socket)) {
                EventSource.Event event = stream.await(
                                candidate -> candidate.data().equals(frame), Peer.PATIENCE)
                        .orElseThrow(() -> new Unmet("not on the stream: " + frame));
                String cursor = frame.path("cursor").asString("");
                Unmet.unless(event.id().orElse("").equals(cursor), "the id " + event.id());
            }
            return INVITATIONS + " frames";
        }
    }

    /** Founds a family and invites again after each refusal: one scope, so the order counts. Says the invitations' ids. */
    private static List<String> invite(Target target, Peer guest) throws Exception {
        URI family = Missing.unless(target.family(), "--family-url");
        String guestToken = Missing.unless(target.otherToken(), "--other-token");
        String guestId = guest.ready().data().path("user_id").asString("");
        introduce(family, guestId, guestToken);
        String id = call(family, "/family", target.token(), "{\"familyName\":\"Conformance\"}")
                .path("familyId")
                .asString("");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < INVITATIONS; i++) {
            String invitation = call(
                            family,
                            "/family/" + id + "/invitations",
                            target.token(),
                            "{\"invitee\":\"" + guestId + "\"}")
                    .path("invitationId")
                    .asString("");
            sent.add(invitation);
            var _ = call(family, "/invitation/" + invitation + "/response", guestToken, "{\"action\":\"decline\"}");
        }
        return sent;
    }

    /** Only who has been seen by family-service can be invited. */
    private static void introduce(URI family, String guestId, String token) throws Exception {
        URI himself = URI.create(family + "/user/" + guestId);
        Answer answer = EventSource.ask("GET", himself, "", "Authorization", "Bearer " + token);
        if (answer.status() != 200) {
            throw new Missing("needs a family-service that knows the second user; it said " + answer.status());
        }
    }

    private static JsonNode call(URI base, String path, String token, String body) throws Exception {
        Answer answer = EventSource.ask(
                "POST",
                URI.create(base + path),
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
        if (answer.status() >= 300) {
            throw new Missing("a family-service that lets this user found and invite; it said " + answer.status() + " "
                    + answer.body());
        }
        return answer.json();
    }

    private static List<JsonNode> frames(Peer peer) {
        List<JsonNode> frames = new ArrayList<>();
        for (int i = 0; i < INVITATIONS; i++) {
            frames.add(peer.frame(INVITED).json());
        }
        return frames;
    }

    private static List<String> invitations(List<JsonNode> frames) {
        return frames.stream()
                .map(frame -> frame.path("data").path("invitation_id").asString(""))
                .toList();
    }
}
