package io.carillon.gateway.pusher.broadcasting;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.pusher.protocol.ChannelName;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelRulesTest {

    @ParameterizedTest
    @CsvSource({
        "private-user.anna, true, true",
        "presence-user.anna, true, true",
        "private-user.ben, false, false",
        "private-user., false, false",
        "private-system.admin, false, true",
        "presence-system.admin, false, true",
        "private-tenant.7, false, false",
        "presence-tenant.7, false, false",
        "private-orders, false, false",
        "private-encrypted-user.anna, false, false",
        "user.anna, false, false",
    })
    void a_token_opens_its_users_own_channel_and_an_admins_that_of_the_admins(
            String channel, boolean user, boolean admin) {
        ChannelName name = ChannelName.parse(channel, 164).orElseThrow();

        assertThat(ChannelRules.allows(name, new Holder("anna", Optional.empty(), false)))
                .isEqualTo(user);
        assertThat(ChannelRules.allows(name, new Holder("anna", Optional.empty(), true)))
                .isEqualTo(admin);
    }
}
