package io.carillon.launcher.system;

import static io.carillon.launcher.story.FamilyFrames.deleted;
import static io.carillon.launcher.story.FamilyFrames.updated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPlatform.class)
class LifecycleStoriesIT {

    private static final String NAME = "Lifecycle";

    @Test
    void a_change_of_the_family_is_told_to_all_members_with_what_changed(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob).with(scene.carol);

            scene.does(
                    "alice gives the family another name",
                    () -> scene.alice.api().rename(scene.family(), "Another").expect(200));

            scene.heard(updated(scene.family(), "Another", "familyName"), scene.alice, scene.bob, scene.carol);
            scene.end();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_deletion_of_a_family_is_the_last_its_members_hear_of_it(boolean dropReferences, Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob).with(scene.carol);

            scene.does(
                    "alice deletes the family",
                    () -> scene.alice
                            .api()
                            .delete(scene.family(), dropReferences)
                            .expect(204));
            scene.does(
                    "alice changes her mind too late",
                    () -> scene.alice.api().rename(scene.family(), "Undead").expect(409));

            scene.heard(deleted(scene.family(), NAME), scene.alice, scene.bob, scene.carol);
            scene.isDeleted();
            scene.end();
        }
    }
}
