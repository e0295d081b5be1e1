package io.carillon.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
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
    void a_derived_id_looks_like_others_and_is_the_same_for_the_same_seed() {
        byte[] seed = HexFormat.of().parseHex("ffeeddccbbaa99887766554433221100");

        assertThat(Ids.derived("fam", seed))
                .matches("fam_[0-7][0-9A-HJKMNP-TV-Z]{25}")
                .isEqualTo(Ids.derived("fam", seed.clone()))
                .isNotEqualTo(Ids.derived("fam", new byte[16]));
    }

    @Test
    void a_seed_of_fewer_than_16_bytes_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.derived("fam", new byte[15]));
    }

    @Test
    void a_prefix_with_an_underscore_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.next("fam_")).withMessageContaining("'fam_'");
    }
}
