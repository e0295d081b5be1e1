package io.carillon.family.families;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingFamilyTest {

    private static final Attempts THREE = new Attempts(3, Duration.ofNanos(1), Duration.ofSeconds(1));
    private static final Family FAMILY = SampleFamilies.familyOf(SampleFamilies.admin(ALICE));
    private static final Change RENAMED = new Change.DetailsChanged(FAMILY.details(), false, FAMILY.modified());

    @Test
    void a_lost_race_is_decided_again_on_the_new_state() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 2);
        List<Long> versionsDecidedOn = new ArrayList<>();

        Outcome<String> outcome = change(families, versionsDecidedOn);

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

    @Test
    void what_is_already_as_it_is_wished_to_be_is_done_without_a_commit() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 0);

        Outcome<String> outcome = new ChangingFamily(families, THREE)
                .change("fam_1", family -> new Unchanged<>("as before"), Traceparent.begin());

        assertThat(outcome).isEqualTo(new Done<>("as before"));
        assertThat(families.committed()).isEmpty();
    }

    @Test
    void what_was_found_unchanged_while_somebody_else_changed_the_family_is_decided_again() {
        ContestedFamilies families = ContestedFamilies.of(FAMILY, 0);
        List<Long> versionsDecidedOn = new ArrayList<>();

        Outcome<Long> outcome = new ChangingFamily(families, THREE)
                .change(
                        "fam_1",
                        family -> {
                            if (versionsDecidedOn.isEmpty()) {
                                families.changeBySomebodyElse();
                            }
                            versionsDecidedOn.add(family.version());
                            return new Unchanged<>(family.version());
                        },
                        Traceparent.begin());

        assertThat(outcome).isEqualTo(new Done<>(8L));
        assertThat(versionsDecidedOn).containsExactly(7L, 8L);
    }

    private static Outcome<String> change(Families families, List<Long> versionsDecidedOn) {
        return new ChangingFamily(families, THREE)
                .change(
                        "fam_1",
                        family -> {
                            versionsDecidedOn.add(family.version());
                            return new Accepted<>(
                                    "done",
                                    List.of(RENAMED),
                                    List.of(FamilyEvents.ended("fam_1", BOB.id(), "signed_in", Instant.EPOCH)));
                        },
                        Traceparent.begin());
    }
}
