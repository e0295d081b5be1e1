package io.carillon.family.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.FamilyStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final Finding UNKNOWN = new Finding.UnknownUser("fam_1", "ann");

    private final InMemoryReferences families = new InMemoryReferences();
    private final Confirmation confirmation = new Confirmation(families, new Patience(3, Duration.ofMillis(1)));
    private int looks;

    @Test
    void a_disagreement_of_a_published_family_that_stays_as_it_is_is_real() {
        families.save(family(7, true));

        assertThat(confirmation.of("fam_1", _ -> List.of(UNKNOWN))).containsExactly(UNKNOWN);
    }

    @Test
    void a_disagreement_of_a_family_that_is_not_there_is_real() {
        assertThat(confirmation.of("fam_1", _ -> List.of(UNKNOWN))).containsExactly(UNKNOWN);
    }

    @Test
    void a_disagreement_of_a_family_with_unpublished_events_is_not_one_yet() {
        families.save(family(7, false));

        assertThat(confirmation.of("fam_1", _ -> List.of(UNKNOWN))).containsExactly(new Finding.NotYet("fam_1"));
    }

    @Test
    void a_disagreement_is_looked_at_again_when_the_family_changed_meanwhile() {
        families.save(family(7, true));

        assertThat(confirmation.of("fam_1", this::changedMeanwhile)).isEmpty();
        assertThat(looks).isEqualTo(2);
    }

    private List<Finding> changedMeanwhile(Optional<ReferencedFamily> seen) {
        looks++;
        families.save(family(8, true));
        return seen.orElseThrow().version() == 7 ? List.of(UNKNOWN) : List.of();
    }

    private static ReferencedFamily family(long version, boolean published) {
        return new ReferencedFamily("fam_1", version, published, FamilyStatus.ACTIVE, 1, null, List.of(), List.of());
    }
}
