package io.carillon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AggregateTableTest {

    @Test
    void plain_lower_case_names_are_taken() {
        assertThat(new AggregateTable("carillon_family", "families", "family_id").qualifiedName())
                .isEqualTo("carillon_family.families");
    }

    @Test
    void a_name_that_could_smuggle_in_a_statement_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AggregateTable("carillon", "families; DROP", "id"))
                .withMessageStartingWith("table must match");
    }
}
