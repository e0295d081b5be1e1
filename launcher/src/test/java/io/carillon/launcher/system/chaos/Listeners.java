package io.carillon.launcher.system.chaos;

import io.carillon.launcher.story.Participant;
import io.carillon.launcher.system.Actors;
import io.carillon.localstack.DemoUser;
import java.util.Arrays;
import java.util.List;

/** Every demo user with an open socket. */
record Listeners(List<Participant> people) implements AutoCloseable {

    static Listeners connected(Actors actors) {
        return new Listeners(
                Arrays.stream(DemoUser.values()).map(actors::connected).toList());
    }

    /** How many frames all of them have received. */
    int frames() {
        return people.stream().mapToInt(one -> one.inbox().heard().size()).sum();
    }

    @Override
    public void close() {
        people.forEach(one -> one.inbox().close());
    }
}
