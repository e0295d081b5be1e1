package io.carillon.launcher.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.platform.Service;
import io.carillon.launcher.system.Actors;
import io.carillon.launcher.system.SharedPlatform;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class FamilyServiceChaosIT {

    /** {@code -Dchaos.seed=…} makes the choices of a run again; which of them meets a dying instance differs each time. */
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());

    private final Pool pool = new Pool("chaos-" + SEED);
    private final Journal journal = new Journal();

    @Test
    @Timeout(480)
    void after_a_thousand_changes_and_many_kills_nothing_is_lost_nothing_doubled_and_nothing_made_up(Actors actors)
            throws Exception {
        System.out.println("chaos.seed=" + SEED);
        try (var instances = new Instances(actors.platform());
                var listeners = Listeners.connected(actors)) {
            var crowd = new Crowd(actors, instances);
            unfold(instances, crowd);

            var aftermath = new Aftermath(
                    new Hands(crowd, pool, journal, new Random(SEED)),
                    new EventReader(actors.platform().stack()));
            statesAndReferencesAgree(actors, new Comparison(aftermath.drained()), new RestView(crowd));
            everyChangeHasItsEventAndFramesOnce(aftermath.drainedWithEverybodyListening(), listeners);
            aftermath.leftByTheSystemAdmin();
        }
    }

    private void unfold(Instances instances, Crowd crowd) throws Exception {
        long began = System.nanoTime();
        new Chaos(instances, crowd, pool, journal, new Random(SEED)).unfold();
        System.out.printf(
                "%d changes acknowledged and %d kills in %d s%n%s%n",
                journal.acknowledged(),
                instances.kills(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                journal);
        assertThat(journal.acknowledged()).isGreaterThanOrEqualTo(Chaos.CHANGES);
        assertThat(instances.kills()).isGreaterThanOrEqualTo(Chaos.KILLS);
    }

    private static void statesAndReferencesAgree(Actors actors, Comparison log, RestView rest) {
        assertThat(log.withStates(rest)).as("log and REST").isEmpty();
        assertThat(log.withReferences(rest)).as("both directions").isEmpty();
        var checked = actors.platform().run(Service.FAMILY_SERVICE, "check-references");
        assertThat(checked.exitCode()).as(checked.output()).isZero();
    }

    private void everyChangeHasItsEventAndFramesOnce(EventLog log, Listeners listeners) {
        var frames = new Comparison(log).withFrames(listeners.people());
        var balance = Accounting.of(journal.entries(), log.all());
        System.out.printf(
                "%d events, %d repeated in the log; of %d changes of unknown outcome %d happened; %d frames%n",
                log.all().size(), log.repeats(), balance.unknown(), balance.happened(), listeners.frames());
        assertThat(frames).as("log and sockets").isEmpty();
        assertThat(balance.faults()).as("journal and log").isEmpty();
    }
}
