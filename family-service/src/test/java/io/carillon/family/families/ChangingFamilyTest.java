package io.carillon.family.families;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.ChangingFamily.Attempts;
import io.carillon.family.tracing.Traceparent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangingFamilyTest {

    private static final Attempts THREE = new Attempts(3, Duration.ofNanos(1));
    private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
    private static final Family FAMILY = new Family(
            "fam_1",
            "The Does",
            ALICE.id(),
            7,
            Map.of(ALICE.id(), new Member(ALICE.id(), "alice", Role.ADMIN, NOW)),
            Map.of());

    @Test
    void a_lost_race_is_decided_again_on_the_new_state() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 2);
        List<Long> versionsDecidedOn = new ArrayList<>();

        Outcome<Invitation> outcome = change(families, versionsDecidedOn);

        assertThat(outcome).isInstanceOf(Done.class);
        assertThat(versionsDecidedOn).containsExactly(7L, 8L, 9L);
        assertThat(families.committed()).hasSize(1);
    }

    @Test
    void after_too_many_lost_races_it_gives_up_and_nothing_is_changed() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 3);

        assertThat(change(families, new ArrayList<>())).isEqualTo(new Refused<>(new Refusal.Contended()));
        assertThat(families.committed()).isEmpty();
    }

    @Test
    void a_family_that_is_not_there_is_refused_without_a_decision() {
        List<Long> versionsDecidedOn = new ArrayList<>();

        assertThat(change(ContestedFamilies.none(), versionsDecidedOn))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
        assertThat(versionsDecidedOn).isEmpty();
    }

    @Test
    void a_refused_decision_is_not_committed() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 0);

        Outcome<Object> outcome = new ChangingFamily(families, THREE)
                .change("fam_1", family -> new Refused<>(new Refusal.NotAnAdmin()), Traceparent.begin());

        assertThat(outcome).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(families.committed()).isEmpty();
    }

    private static Outcome<Invitation> change(Families families, List<Long> versionsDecidedOn) {
        return new ChangingFamily(families, THREE)
                .change(
                        "fam_1",
                        family -> {
                            versionsDecidedOn.add(family.version());
                            return family.invite("inv_1", ALICE, new InviteeIdentifier("bob"), Optional.of(BOB), NOW);
                        },
                        Traceparent.begin());
    }
}
