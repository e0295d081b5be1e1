package io.carillon.family.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.references.ReferencedFamily.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingReferencesTest {

    private final List<Reference> written = new ArrayList<>();

    @Test
    void only_what_changed_with_the_events_is_written() {
        writing(7).write("fam_1", 5, 7);

        assertThat(written).extracting(Reference::version).containsExactly(5L, 7L);
    }

    @Test
    void nothing_is_written_while_the_family_is_not_seen_with_the_events() {
        assertThatThrownBy(() -> writing(6).write("fam_1", 5, 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fam_1 isn't seen at version 7");

        assertThat(written).isEmpty();
    }

    private WritingReferences writing(long version) {
        ReferencedFamily family = new ReferencedFamily(
                "fam_1",
                version,
                FamilyStatus.ACTIVE,
                1,
                null,
                List.of(membership("ann", 4), membership("bea", 5), membership("cal", 7)),
                List.of());
        return new WritingReferences(_ -> Optional.of(family), written::addAll);
    }

    private static Membership membership(String userId, long version) {
        return new Membership(userId, Role.MEMBER, Relation.PARENT, true, version);
    }
}
