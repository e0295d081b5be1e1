package io.carillon.launcher.system;

import static io.carillon.launcher.story.FamilyFrames.joined;
import static io.carillon.launcher.story.FamilyFrames.left;
import static io.carillon.launcher.story.FamilyFrames.memberRoleChanged;
import static io.carillon.launcher.story.FamilyFrames.removed;
import static io.carillon.launcher.story.FamilyFrames.roleChanged;
import static io.carillon.launcher.story.FamilyFrames.updated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class MemberStoriesIT {

    private static final String NAME = "Members";

    @Test
    void who_joins_is_told_to_all_members_and_hears_nothing_of_what_was_before(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob);
            renamed(scene, "Before carol");

            scene.does(
                    "erin adds carol",
                    () -> scene.erin
                            .api()
                            .add(scene.family(), scene.carol.userId(), "student")
                            .expect(200));
            scene.isIn(scene.carol);

            scene.heard(joined(scene.family(), scene.carol.name()), scene.alice, scene.bob, scene.carol);
            scene.end();
        }
    }

    @Test
    void a_promotion_is_told_to_the_member_and_broadcast_to_the_others_only(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob).with(scene.carol);

            scene.does(
                    "alice promotes bob",
                    () -> scene.alice
                            .api()
                            .promote(scene.family(), scene.bob.userId())
                            .expect(200));

            scene.heard(roleChanged(scene.family(), "admin"), scene.bob);
            scene.heard(memberRoleChanged(scene.family(), scene.bob.name(), "admin"), scene.alice, scene.carol);
            scene.end();
        }
    }

    @Test
    void a_demotion_is_told_to_the_member_and_broadcast_to_the_others_only(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);

            scene.does(
                    "alice demotes bob",
                    () -> scene.alice
                            .api()
                            .demote(scene.family(), scene.bob.userId())
                            .expect(200));

            scene.heard(roleChanged(scene.family(), "member"), scene.bob);
            scene.heard(memberRoleChanged(scene.family(), scene.bob.name(), "member"), scene.alice, scene.carol);
            scene.end();
        }
    }

    @Test
    void a_removed_member_hears_of_it_like_the_others_and_of_nothing_afterwards(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob).with(scene.carol);

            scene.does(
                    "alice removes bob",
                    () -> scene.alice
                            .api()
                            .remove(scene.family(), scene.bob.userId())
                            .expect(204));

            scene.heard(
                    removed(scene.family(), scene.bob.name(), scene.alice.name()), scene.alice, scene.bob, scene.carol);
            scene.isOut(scene.bob);
            renamed(scene, "Without bob");
            scene.end();
        }
    }

    @Test
    void who_leaves_hears_of_it_like_the_others_and_of_nothing_afterwards(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);

            scene.does(
                    "alice, the founder, leaves",
                    () -> scene.alice
                            .api()
                            .remove(scene.family(), scene.alice.userId())
                            .expect(204));

            scene.heard(left(scene.family(), scene.alice.name()), scene.alice, scene.bob, scene.carol);
            scene.isOut(scene.alice);
            renamed(scene, "Without alice");
            scene.end();
        }
    }

    @Test
    void who_comes_back_hears_again(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob).with(scene.carol);
            scene.does(
                    "bob leaves",
                    () -> scene.bob
                            .api()
                            .remove(scene.family(), scene.bob.userId())
                            .expect(204));
            scene.heard(left(scene.family(), scene.bob.name()), scene.alice, scene.bob, scene.carol);
            scene.isOut(scene.bob);
            renamed(scene, "Without bob");

            scene.with(scene.bob);

            renamed(scene, "With bob");
            scene.end();
        }
    }

    private static void renamed(FamilyScene scene, String name) {
        scene.does(
                "alice or bob gives the family another name",
                () -> scene.members()[0].api().rename(scene.family(), name).expect(200));
        scene.heard(updated(scene.family(), name, "familyName"), scene.members());
    }
}
