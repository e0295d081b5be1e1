package io.carillon.launcher.system;

import static io.carillon.launcher.story.FamilyFrames.invitationReceived;
import static io.carillon.launcher.story.FamilyFrames.invitationSent;
import static io.carillon.launcher.story.FamilyFrames.joined;
import static io.carillon.launcher.story.FamilyFrames.memberRoleChanged;
import static io.carillon.launcher.story.FamilyFrames.roleChanged;
import static io.carillon.launcher.story.FamilyFrames.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Stage;
import io.carillon.launcher.story.StoryPrinter;
import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All demo users with open sockets, and a family of some of them. What a test says is heard is all that anybody may hear,
 * until {@link #end} has let a marker through to everybody.
 */
final class FamilyScene implements AutoCloseable {

    private static final String MARKER = "The End";

    final Participant alice;
    final Participant bob;
    final Participant carol;
    final Participant dave;
    /** The system admin. */
    final Participant erin;

    private final List<Participant> everybody;
    private final Stage stage;
    private String family;
    private final List<Participant> members = new ArrayList<>();

    /** Connects everybody; alice creates a family of this name. */
    FamilyScene(Actors actors, String name) {
        this.alice = actors.connected(DemoUser.ALICE);
        this.bob = actors.connected(DemoUser.BOB);
        this.carol = actors.connected(DemoUser.CAROL);
        this.dave = actors.connected(DemoUser.DAVE);
        this.erin = actors.connected(DemoUser.ERIN);
        this.everybody = List.of(alice, bob, carol, dave, erin);
        this.stage = new Stage(everybody, new StoryPrinter(System.out), Actors.PATIENCE);
        this.family = alice.api().createFamily(name);
        members.add(alice);
    }

    /** The family's id. */
    String family() {
        return family;
    }

    /** A user becomes a member because the system admin says so; all members hear. */
    FamilyScene with(Participant member) {
        does(
                "erin adds " + member.name(),
                () -> erin.api().add(family, member.userId(), "parent").expect(200));
        isIn(member);
        heard(joined(family, member.name()), members());
        return this;
    }

    /** The same, and then an admin because alice says so. */
    FamilyScene withAdmin(Participant admin) {
        with(admin);
        does(
                "alice promotes " + admin.name(),
                () -> alice.api().promote(family, admin.userId()).expect(200));
        heard(roleChanged(family, "admin"), admin);
        heard(memberRoleChanged(family, admin.name(), "admin"), others(admin));
        return this;
    }

    /** All members, alice first while she is one. */
    Participant[] members() {
        return members.toArray(Participant[]::new);
    }

    private Participant[] others(Participant one) {
        return members.stream().filter(member -> !member.equals(one)).toArray(Participant[]::new);
    }

    /** Somebody does something, when everybody has heard what he should of what was done before. */
    <T> T does(String what, Supplier<T> request) {
        stage.settle();
        return stage.step(what, request);
    }

    /** These must hear this next, and nobody else. */
    void heard(ExpectedFrame frame, Participant... by) {
        stage.heard(frame, by);
    }

    /** From here on the marker reaches him as a member. */
    void isIn(Participant member) {
        members.add(member);
    }

    /** From here on the marker reaches him as an invitation. */
    void isOut(Participant member) {
        members.remove(member);
    }

    /** The family is no more, so that the marker has to come from another one. */
    void isDeleted() {
        family = alice.api().createFamily("After " + family);
        members.clear();
        members.add(alice);
    }

    /** Lets the marker through, for which the first member must be an admin, and compares what everybody heard with what he should have heard. */
    void end() {
        renaming();
        everybody.stream().filter(one -> !members.contains(one)).forEach(this::inviting);
        stage.settle();
        assertThat(stage.result().differences())
                .allSatisfy(
                        (who, differences) -> assertThat(differences).as(who).isEmpty());
    }

    private void renaming() {
        does(
                "the marker for members",
                () -> members.getFirst().api().rename(family, MARKER).expect(200));
        heard(updated(family, MARKER, "familyName"), members());
    }

    private void inviting(Participant outsider) {
        var admin = members.getFirst();
        var invitation =
                does("the marker for " + outsider.name(), () -> admin.api().invite(family, outsider.userId()));
        heard(invitationSent(family, outsider.userId()), members());
        heard(invitationReceived(invitation, MARKER, admin.name()), outsider);
    }

    @Override
    public void close() {
        everybody.forEach(one -> one.inbox().close());
    }
}
