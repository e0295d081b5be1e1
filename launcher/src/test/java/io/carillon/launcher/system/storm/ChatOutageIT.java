package io.carillon.launcher.system.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.PartHealth;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.system.Actors;
import io.carillon.launcher.system.SharedPlatform;
import io.carillon.localstack.Component;
import io.carillon.localstack.supervision.ManagedServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The servers below chat-service go away while people talk, for long enough that somebody is told that there is no answer. */
@ExtendWith(SharedPlatform.class)
class ChatOutageIT {

    private static final int PEOPLE = 6;
    private static final int ROOMS = 2;
    private static final int EACH = 150;
    private static final int BEFORE = 200;
    private static final Duration LONGEST = Duration.ofSeconds(150);

    /** What is repeated may have been passed on at the second time only. */
    private static final List<Guarantee> GUARANTEES = List.of(
            new NothingLost(),
            new NothingTwice(),
            new NoGaps(),
            new InOrder(EnumSet.allOf(Setback.class)),
            new OneAnswer());

    @Test
    @Timeout(240)
    void while_kafka_is_away_commands_wait_and_afterwards_each_is_done_once(Actors actors) throws Exception {
        outlive(actors, Component.KAFKA, () -> {});
    }

    @Test
    @Timeout(240)
    void while_cassandra_is_away_the_service_is_not_ready_and_afterwards_each_command_is_done_once(Actors actors)
            throws Exception {
        var familyService = actors.platform().service(Service.FAMILY_SERVICE);
        outlive(
                actors,
                Component.CASSANDRA,
                () -> await().atMost(Actors.PATIENCE).until(() -> isReady(Service.FAMILY_SERVICE, familyService)));
    }

    private static void outlive(Actors actors, Component server, Runnable mended) throws Exception {
        try (var scene = StormScene.on(actors, "without-" + server.serverName(), 1);
                var crowd = Crowd.gathered(scene, PEOPLE, ROOMS)) {
            var outage = new Strikes(crowd.ledger())
                    .at(BEFORE, server.serverName() + " goes away and comes back", () -> {
                        var gone = actors.platform().stack().server(server);
                        gone.stop();
                        try {
                            await().atMost(Actors.PATIENCE).until(() -> isFelt(server, scene, crowd.ledger()));
                        } finally {
                            gone.start();
                        }
                    })
                    .fall();
            crowd.talk(EACH, LONGEST);
            outage.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
            await().atMost(Actors.PATIENCE)
                    .until(() ->
                            isReady(Service.CHAT_SERVICE, scene.chatServices().getFirst()));
            mended.run();
            System.out.println("outage of " + server.serverName() + ": " + crowd.ledger());

            var evidence = crowd.evidence();
            assertThat(GUARANTEES)
                    .allSatisfy(guarantee -> assertThat(guarantee.faults(evidence))
                            .as(guarantee.getClass().getSimpleName())
                            .isEmpty());
        }
    }

    /** Somebody was told that there is no answer; and without its database the service says that it isn't ready. */
    private static boolean isFelt(Component server, StormScene scene, Ledger ledger) {
        boolean told = ledger.fates().stream().anyMatch(fate -> fate.setbacks().contains(Setback.UNANSWERED));
        return told
                && (server != Component.CASSANDRA
                        || !isReady(Service.CHAT_SERVICE, scene.chatServices().getFirst()));
    }

    private static boolean isReady(Service service, ManagedServer process) {
        return PartHealth.isWell(service.serviceName(), process.port());
    }
}
