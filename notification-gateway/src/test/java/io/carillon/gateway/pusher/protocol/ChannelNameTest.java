package io.carillon.gateway.pusher.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {

    private static final int LONGEST = 164;

    @ParameterizedTest
    @CsvSource({
        "news, PUBLIC, news",
        "tenant.7, PUBLIC, tenant.7",
        "cache-news, CACHE, news",
        "private-user.7, PRIVATE, user.7",
        "private-cache-a, PRIVATE_CACHE, a",
        "private-encrypted-a, PRIVATE_ENCRYPTED, a",
        "private-encrypted-cache-a, PRIVATE_ENCRYPTED_CACHE, a",
        "presence-a, PRESENCE, a",
        "presence-cache-a, PRESENCE_CACHE, a",
        "#server-to-user-7, USER, 7",
        "'a_b-c=d@e,f.g;h', PUBLIC, 'a_b-c=d@e,f.g;h'",
    })
    void a_name_says_what_the_channel_is(String text, ChannelKind kind, String rest) {
        assertThat(ChannelName.parse(text, LONGEST)).hasValueSatisfying(name -> {
            assertThat(name.kind()).isEqualTo(kind);
            assertThat(name.rest()).isEqualTo(rest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "zoë", "a:b", "#server-to-user-", "#server-to-user-a/b", "#other", "a\n"})
    void what_has_other_characters_is_no_name(String text) {
        assertThat(ChannelName.parse(text, LONGEST)).isEmpty();
    }

    @Test
    void a_name_may_have_so_many_characters() {
        assertThat(ChannelName.parse("a".repeat(LONGEST), LONGEST)).isPresent();
        assertThat(ChannelName.parse("a".repeat(LONGEST + 1), LONGEST)).isEmpty();
    }

    @Test
    void client_events_go_where_subscribers_are_known_and_the_content_is_not_secret() {
        assertThat(ChannelKind.PRIVATE.takesClientEvents()).isTrue();
        assertThat(ChannelKind.PRESENCE_CACHE.takesClientEvents()).isTrue();
        assertThat(ChannelKind.PUBLIC.takesClientEvents()).isFalse();
        assertThat(ChannelKind.CACHE.takesClientEvents()).isFalse();
        assertThat(ChannelKind.PRIVATE_ENCRYPTED.takesClientEvents()).isFalse();
    }
}
