package io.carillon.launcher.system;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.util.EnumSet;
import java.util.Map;

/**
 * An open group that alice has made and its members may send to; she, bob and carol subscribed to it. Dave and erin subscribed
 * to its channel in their handshakes without being members, and must hear nothing.
 */
final class GroupScene extends ChatScene {

    /** Its name. */
    final String group;
    /** {@code group:} and its name. */
    final String scope;

    GroupScene(Actors actors) {
        this(actors, Fresh.name("team"));
    }

    private GroupScene(Actors actors, String group) {
        super(actors, "group:" + group, EnumSet.of(DemoUser.DAVE, DemoUser.ERIN));
        this.group = group;
        this.scope = "group:" + group;
        var open = Map.of("group_name", group, "access", "open", "publishers", "members");
        does("alice makes a group", () -> alice.chat().tryToCreateGroup(open).expect(201));
        subscribes(alice);
        subscribes(bob);
        subscribes(carol);
    }

    /** Somebody subscribes over his socket, of which nobody is told. */
    void subscribes(Participant who) {
        does(who, "subscribe", Map.of("group", group));
    }

    /** Those who subscribed hear this next, and nobody else. */
    void inGroup(ExpectedFrame frame) {
        heard(frame, alice, bob, carol);
    }

    /** Alice changes what is said of the group. */
    void changes(Map<String, ?> what) {
        does(
                "alice changes the group: " + what,
                () -> alice.chat().updateGroup(group, what).expect(200));
    }

    /** Ends the scene in the group. */
    void endInGroup() {
        end(scope, alice, alice, bob, carol);
    }
}
