package io.carillon.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_is_its_prefix_and_a_ulid() {
        assertThat(Ids.next("fam")).matches("fam_[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void ids_sort_in_the_order_they_were_made() {
        List<String> ids = Stream.generate(() -> Ids.next("evt")).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_prefix_with_an_underscore_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.next("fam_")).withMessageContaining("'fam_'");
    }
}
