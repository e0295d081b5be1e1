package io.carillon.family;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import org.jspecify.annotations.Nullable;

/** Does with a family service what its users do. */
record FamilyClient(ServiceClient http) {

    private static @Nullable FamilyClient shared;

    /** Of the service that all tests share which don't do it harm; every demo user is known to it. */
    static synchronized FamilyClient shared(LocalStack stack) {
        if (shared == null) {
            shared = new FamilyClient(
                    RunningService.shared(stack, FamilyServiceApplication.class).client());
            shared.introduceEverybody();
        }
        return shared;
    }

    CallerClient as(DemoUser user) {
        return http.as(user);
    }

    /** Lets every demo user call once, so that the others can find him. */
    void introduceEverybody() {
        for (DemoUser user : DemoUser.values()) {
            as(user).get("/user/" + user.userId()).with(200);
        }
    }

    /** Returns the id of a new family. */
    String create(DemoUser founder, String name) {
        return as(founder)
                .post("/family", "{\"familyName\": \"%s\"}".formatted(name))
                .with(201)
                .field("familyId");
    }

    /** Returns the id of a new invitation. */
    String invite(DemoUser inviter, String familyId, DemoUser invitee) {
        return tryToInvite(inviter, familyId, invitee.userId()).with(201).field("invitationId");
    }

    Answer tryToInvite(DemoUser inviter, String familyId, String invitee) {
        return as(inviter).post("/family/" + familyId + "/invitations", "{\"invitee\": \"%s\"}".formatted(invitee));
    }

    Answer respond(DemoUser invitee, String invitationId, String action) {
        return as(invitee).post("/invitation/" + invitationId + "/response", "{\"action\": \"%s\"}".formatted(action));
    }
}
