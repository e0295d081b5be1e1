package io.carillon.launcher.system;

import static io.carillon.launcher.story.FamilyFrames.accountCredited;
import static io.carillon.launcher.story.FamilyFrames.accountStatusChanged;
import static io.carillon.launcher.story.FamilyFrames.tokenRequestReviewed;
import static io.carillon.launcher.story.FamilyFrames.tokensRequested;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class AccountStoriesIT {

    private static final String NAME = "Tokens";
    private static final int DEPOSIT = 500;
    private static final int WISH = 120;

    @Test
    void a_deposit_is_told_to_the_admins_once_however_often_it_is_sent(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);

            deposit(scene);
            scene.does(
                    "erin sends the same deposit again",
                    () -> scene.erin
                            .api()
                            .deposit(scene.family(), scene.family(), DEPOSIT)
                            .expect(200));

            scene.end();
        }
    }

    @Test
    void a_token_request_is_told_to_all_admins_and_to_nobody_else(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol).with(scene.dave);

            carolAsks(scene);

            scene.end();
        }
    }

    @Test
    void an_approval_is_told_to_the_requester_only(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            deposit(scene);
            var request = carolAsks(scene);

            scene.does(
                    "bob approves",
                    () -> scene.bob
                            .api()
                            .review(scene.family(), request, "approve")
                            .expect(200));

            scene.heard(tokenRequestReviewed(request, "approved", scene.bob.name()), scene.carol);
            scene.end();
        }
    }

    @Test
    void a_denial_is_told_to_the_requester_only(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            var request = carolAsks(scene);

            scene.does(
                    "alice denies",
                    () -> scene.alice
                            .api()
                            .review(scene.family(), request, "deny")
                            .expect(200));

            scene.heard(tokenRequestReviewed(request, "denied", scene.alice.name()), scene.carol);
            scene.end();
        }
    }

    @Test
    void freezing_and_unfreezing_are_told_to_all_members_and_what_a_frozen_account_refuses_to_nobody(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            deposit(scene);
            var request = carolAsks(scene);

            frozen(scene, true);
            scene.does(
                    "carol asks in vain",
                    () -> scene.carol
                            .api()
                            .tryToRequestTokens(scene.family(), WISH)
                            .expect(409));
            scene.does(
                    "bob approves in vain",
                    () -> scene.bob
                            .api()
                            .review(scene.family(), request, "approve")
                            .expect(409));
            frozen(scene, false);

            scene.end();
        }
    }

    private static void deposit(FamilyScene scene) {
        scene.does(
                "erin puts tokens into the account",
                () -> scene.erin
                        .api()
                        .deposit(scene.family(), scene.family(), DEPOSIT)
                        .expect(201));
        scene.heard(accountCredited(scene.family(), DEPOSIT, DEPOSIT), scene.alice, scene.bob);
    }

    private static String carolAsks(FamilyScene scene) {
        var request =
                scene.does("carol asks for tokens", () -> scene.carol.api().requestTokens(scene.family(), WISH));
        scene.heard(tokensRequested(request, scene.carol.name(), WISH), scene.alice, scene.bob);
        return request;
    }

    private static void frozen(FamilyScene scene, boolean frozen) {
        scene.does(
                frozen ? "bob freezes the account" : "bob unfreezes it",
                () -> scene.bob.api().setFrozen(scene.family(), frozen).expect(200));
        scene.heard(accountStatusChanged(scene.family(), frozen), scene.alice, scene.bob, scene.carol);
    }
}
