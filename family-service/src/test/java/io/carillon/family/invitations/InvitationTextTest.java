package io.carillon.family.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import org.junit.jupiter.api.Test;

class InvitationTextTest {

    @Test
    void an_invitee_may_be_as_long_as_an_address_can_be() {
        assertThat(InviteeIdentifier.parse("x".repeat(320))).isInstanceOf(Done.class);
        assertThat(InviteeIdentifier.parse("x".repeat(321)))
                .isEqualTo(
                        new Refused<>(new Refusal.InvalidField("invitee", "length", "must have 1 to 320 characters")));
    }

    @Test
    void actions_are_accept_and_decline_and_nothing_else() {
        assertThat(Answer.parse("accept")).isEqualTo(new Done<>(Answer.ACCEPT));
        assertThat(Answer.parse("decline")).isEqualTo(new Done<>(Answer.DECLINE));
        Refused<Answer> refused =
                new Refused<>(new Refusal.InvalidField("action", "enum", "must be accept or decline"));
        assertThat(Answer.parse("ACCEPT")).isEqualTo(refused);
        assertThat(Answer.parse("accepted")).isEqualTo(refused);
        assertThat(Answer.parse(null)).isEqualTo(refused);
    }
}
