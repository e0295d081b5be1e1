package io.carillon.family.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Relation;
import io.carillon.family.imports.SharedNames.SharedName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedNamesTest {

    private final ImportedName sarah = new ImportedName(Relation.PARENT, "Sarah");
    private final ImportedName john = new ImportedName(Relation.PARENT, "John");

    @Test
    void names_that_several_families_have_are_told_with_the_families() {
        SharedNames names = new SharedNames(10);
        names.add("fam_1", List.of(sarah, john));
        names.add("fam_2", List.of(new ImportedName(Relation.PARENT, "SARAH")));
        names.add("fam_2", List.of(sarah));
        names.add("fam_3", List.of(new ImportedName(Relation.STUDENT, "John")));

        assertThat(names.shared()).containsExactly(new SharedName("parent", "sarah", 2, List.of("fam_1", "fam_2")));
        assertThat(names.complete()).isTrue();
    }

    @Test
    void of_very_common_names_ten_families_are_told() {
        SharedNames names = new SharedNames(10);
        IntStream.range(0, 50).forEach(i -> names.add("fam_" + i, List.of(sarah)));

        assertThat(names.shared().getFirst().families()).isEqualTo(50);
        assertThat(names.shared().getFirst().familyIds()).hasSize(10);
    }

    @Test
    void it_remembers_so_many_names_and_says_when_there_were_more() {
        SharedNames names = new SharedNames(1);
        names.add("fam_1", List.of(sarah, john));
        names.add("fam_2", List.of(sarah, john));

        assertThat(names.shared()).extracting(SharedName::name).containsExactly("sarah");
        assertThat(names.complete()).isFalse();
    }
}
