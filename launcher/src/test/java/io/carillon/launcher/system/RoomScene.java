package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.joined;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Said;
import io.carillon.localstack.DemoUser;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A room that alice has opened and looks at, with bob and carol in it. Dave and erin subscribed to its channel in their
 * handshakes, as she did, but are no members, and must hear nothing.
 */
final class RoomScene extends ChatScene {

    /** Its name. */
    final String room;
    /** {@code room:} and its name. */
    final String scope;

    RoomScene(Actors actors) {
        this(actors, Fresh.name("room"));
    }

    private RoomScene(Actors actors, String room) {
        super(actors, "room:" + room, EnumSet.of(DemoUser.ALICE, DemoUser.DAVE, DemoUser.ERIN));
        this.room = room;
        this.scope = "room:" + room;
        does(
                "alice opens a room",
                () -> alice.chat().tryToCreateRoom(Map.of("room", room)).expect(201));
        heard(joined(room, alice, "owner"), alice);
        joins(bob, alice, bob);
        joins(carol, inside());
    }

    /** Somebody joins over his socket, and these hear of it. */
    void joins(Participant who, Participant... hearers) {
        does(who, "room.join", Map.of("room", room));
        heard(joined(room, who, "member"), hearers);
    }

    /** Those who look at the room from its beginning on. */
    Participant[] inside() {
        return new Participant[] {alice, bob, carol};
    }

    /** The same without one. */
    Participant[] insideBut(Participant one) {
        return Stream.of(inside()).filter(other -> !other.equals(one)).toArray(Participant[]::new);
    }

    /** Somebody says something, and everybody who looks at the room hears it. */
    Said says(Participant who, String body) {
        var said = says(who, scope, body);
        inRoom(said.message());
        return said;
    }

    /** Those who look at the room hear this next, and nobody else. */
    void inRoom(ExpectedFrame frame) {
        heard(frame, inside());
    }

    /** How much was said, as members see it. */
    int messages() {
        return alice.chat().history(scope).size();
    }

    /** Ends the scene in the room. */
    void endInRoom() {
        end(scope, alice, inside());
    }
}
