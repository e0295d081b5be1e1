package io.carillon.family.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.references.ReferencedFamily.Membership;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingReferencesTest {

    private final InMemoryReferences references = new InMemoryReferences();
    private final WritingReferences writing = new WritingReferences(references, references);

    @Test
    void only_what_changed_with_the_events_is_written() {
        references.save(familyAt(7));

        writing.write("fam_1", 5, 7);

        assertThat(references.written()).extracting(Reference::version).containsExactlyInAnyOrder(5L, 7L);
    }

    @Test
    void nothing_is_written_while_the_family_is_not_seen_with_the_events() {
        references.save(familyAt(6));

        assertThatThrownBy(() -> writing.write("fam_1", 5, 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fam_1 isn't seen at version 7");

        assertThat(references.written()).isEmpty();
    }

    private static ReferencedFamily familyAt(long version) {
        return new ReferencedFamily(
                "fam_1",
                version,
                true,
                FamilyStatus.ACTIVE,
                1,
                null,
                List.of(membership("ann", 4), membership("bea", 5), membership("cal", 7)),
                List.of());
    }

    private static Membership membership(String userId, long version) {
        return new Membership(userId, Role.MEMBER, Relation.PARENT, true, version);
    }
}
