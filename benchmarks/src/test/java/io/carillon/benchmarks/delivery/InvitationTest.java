package io.carillon.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void no_pair_comes_twice() {
        assertThat(IntStream.range(0, 50 * 80).mapToObj(n -> Invitation.at(n, 50, 80)))
                .doesNotHaveDuplicates();
    }

    @Test
    void neighbours_are_in_different_families_and_go_to_different_users() {
        Invitation one = Invitation.at(7, 50, 80);
        Invitation next = Invitation.at(8, 50, 80);

        assertThat(next.family()).isNotEqualTo(one.family());
        assertThat(next.invitee()).isNotEqualTo(one.invitee());
    }
}
