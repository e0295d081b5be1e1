package io.carillon.resolver.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class UserPresenceTest {

    private static final Session TAB = new Session("tab", "l1", false);
    private static final Session OTHER_TAB = new Session("other-tab", "l2", false);

    private final UserPresence twoTabs =
            UserPresence.UNKNOWN.announced("laptop", TAB, null).announced("laptop", OTHER_TAB, null);

    @Test
    void two_tabs_are_one_device() {
        assertThat(twoTabs.devices()).hasSize(1);
        assertThat(twoTabs.view()).isEqualTo(new View(Status.ONLINE, List.of("laptop")));
    }

    @Test
    void a_device_goes_with_its_last_session() {
        UserPresence one = twoTabs.closed("tab").gone("tab");
        assertThat(one.devices()).hasSize(1);
        assertThat(one.closed("other-tab").gone("other-tab").devices()).isEmpty();
    }

    @Test
    void a_closed_session_counts_until_it_is_gone_and_lives_on_if_it_comes_back() {
        UserPresence leaving = twoTabs.closed("tab").closed("other-tab");
        assertThat(leaving.view()).isEqualTo(twoTabs.view());
        assertThat(leaving.announced("laptop", TAB, null).gone("tab").sessions())
                .contains(TAB);
        assertThat(twoTabs.gone("tab")).isEqualTo(twoTabs);
    }

    @Test
    void what_a_device_says_on_one_tab_it_says_on_all_and_the_later_word_counts_in_whatever_order_they_come() {
        UserPresence busy = twoTabs.announced("laptop", OTHER_TAB, new Said(Status.BUSY, 20));
        assertThat(busy.announced("laptop", TAB, new Said(Status.AWAY, 10))
                        .view()
                        .status())
                .isEqualTo(Status.BUSY);
        assertThat(busy.announced("laptop", TAB, new Said(Status.AWAY, 30))
                        .view()
                        .status())
                .isEqualTo(Status.AWAY);
        assertThat(busy.announced("laptop", TAB, null).view().status()).isEqualTo(Status.BUSY);
    }

    @Test
    void what_a_device_said_stays_while_it_has_a_session_and_no_longer() {
        UserPresence hidden = twoTabs.announced("laptop", TAB, new Said(Status.OFFLINE, 1));
        assertThat(hidden.withoutLease("l1").view()).isEqualTo(View.NOBODY);
        assertThat(hidden.withoutLease("l1")
                        .withoutLease("l2")
                        .announced("laptop", TAB, null)
                        .view()
                        .status())
                .isEqualTo(Status.ONLINE);
    }

    @Test
    void a_lease_takes_its_own_sessions_only() {
        assertThat(twoTabs.withoutLease("l1").sessions()).containsExactly(OTHER_TAB);
        assertThat(twoTabs.leaseEnded("l1").sessions()).containsExactlyInAnyOrder(TAB.closed(), OTHER_TAB);
    }

    @Test
    void a_session_announced_under_another_lease_is_the_same_session() {
        UserPresence moved = twoTabs.announced("laptop", new Session("tab", "l3", false), null);
        assertThat(moved.leaseEnded("l1").sessions())
                .containsExactlyInAnyOrder(new Session("tab", "l3", false), OTHER_TAB);
    }

    @Test
    void the_status_is_since_it_was_first_told() {
        UserPresence online = twoTabs.told(100);
        assertThat(online.announced("phone", new Session("p", "l1", false), null)
                        .told(200)
                        .told())
                .isEqualTo(new Told(new View(Status.ONLINE, List.of("laptop", "phone")), 100L, 200));
        assertThat(online.withoutLease("l1").withoutLease("l2").told(300).told())
                .isEqualTo(new Told(View.NOBODY, 300L, 300));
    }

    @Test
    void it_survives_the_store() {
        UserPresence all = twoTabs.announced("phone", new Session("p", "l1", true), new Said(Status.AWAY, 7))
                .told(100)
                .withoutLease("l2");
        UserPresenceSerde serde = new UserPresenceSerde();
        for (UserPresence presence : List.of(all, UserPresence.UNKNOWN)) {
            byte[] bytes = serde.serializer().serialize("t", presence);
            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(presence);
        }
    }

    @Test
    void bytes_of_another_version_are_refused() {
        assertThatThrownBy(() -> new UserPresenceSerde().deserializer().deserialize("t", new byte[] {9}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 9");
    }
}
