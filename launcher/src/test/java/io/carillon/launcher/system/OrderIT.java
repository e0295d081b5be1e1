package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Frame;
import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class OrderIT {

    private static final int INVITATIONS = 50;

    @Test
    void what_happens_in_a_family_reaches_an_admin_in_the_order_it_was_decided(Actors actors) {
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var family = alice.api().createFamily("Order");
            var expected = new ArrayList<String>();
            for (int i = 0; i < INVITATIONS; i++) {
                var invitation = alice.api().invite(family, bob.name());
                bob.api().respond(invitation, "decline").expect(200);
                expected.add("new_family_invitation_sent");
                expected.add(invitation);
            }

            alice.inbox().awaitHeard(expected.size(), Actors.PATIENCE);

            assertThat(alice.inbox().heard()).extracting(OrderIT::mark).containsExactlyElementsOf(expected);
        }
    }

    /** The answer to an invitation names it; the news that one was sent has only its type. */
    private static String mark(Frame frame) {
        return frame.data().path("invitation_id").asString(frame.type());
    }
}
