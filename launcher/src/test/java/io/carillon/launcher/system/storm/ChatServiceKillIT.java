package io.carillon.launcher.system.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.system.Actors;
import io.carillon.launcher.system.SharedPlatform;
import io.carillon.localstack.supervision.ManagedServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class ChatServiceKillIT {

    private static final int PEOPLE = 20;
    private static final int ROOMS = 5;
    private static final int EACH = 500;
    private static final Duration LONGEST = Duration.ofSeconds(420);

    /** Kafka is well, so whatever the gateway took stands in its order; only what it did not take may come later. */
    private static final List<Guarantee> GUARANTEES = List.of(
            new NothingLost(),
            new NothingTwice(),
            new NoGaps(),
            new InOrder(EnumSet.complementOf(EnumSet.of(Setback.UNANSWERED))),
            new OneAnswer());

    @Test
    @Timeout(600)
    void of_ten_thousand_messages_none_is_lost_doubled_or_overtaken_though_the_service_dies_again_and_again(
            Actors actors) throws Exception {
        try (var scene = StormScene.on(actors, "kill", 2);
                var crowd = Crowd.gathered(scene, PEOPLE, ROOMS)) {
            long began = System.nanoTime();
            var strikes = strikes(scene, crowd.ledger()).fall();
            crowd.talk(EACH, LONGEST);
            strikes.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
            System.out.printf(
                    "storm: %s, in %d s%n",
                    crowd.ledger(), Duration.ofNanos(System.nanoTime() - began).toSeconds());

            crowd.repeatOneIn(50);
            var evidence = crowd.evidence();
            assertThat(evidence.fates()).hasSize(PEOPLE * EACH + ROOMS);
            assertThat(GUARANTEES)
                    .allSatisfy(guarantee -> assertThat(guarantee.faults(evidence))
                            .as(guarantee.getClass().getSimpleName())
                            .isEmpty());
        }
    }

    /** While the only instance is away nothing is acknowledged, so each strike falls among what is still to be said. */
    private static Strikes strikes(StormScene scene, Ledger ledger) {
        var first = scene.chatServices().getFirst();
        var second = scene.chatServices().getLast();
        return new Strikes(ledger)
                .at(1_000, "kill -9 of one of two instances, whose share the other takes over", first::kill)
                .at(3_000, "kill -9 of the only instance, and its restart", () -> restart(second, second::kill))
                .at(4_500, "the same again", () -> restart(second, second::kill))
                .at(
                        6_000,
                        "SIGTERM for the only instance, and its restart",
                        () -> restart(second, () -> scene.terminate(second)))
                .at(7_500, "kill -9 of the only instance, and the start of the other", () -> {
                    second.kill();
                    first.start();
                })
                .at(9_000, "kill -9 of the only instance, and its restart", () -> restart(first, first::kill));
    }

    private static void restart(ManagedServer server, Runnable end) {
        end.run();
        server.start();
    }
}
