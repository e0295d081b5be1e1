package io.carillon.gateway.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.presence.Present.Said;
import io.carillon.gateway.presence.PresentSessions.News;
import io.carillon.gateway.protocol.PresenceStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Present ANNA = new Present("ses_1", "anna", "laptop", Optional.empty());

    private final PresentSessions sessions = new PresentSessions(InstantSource.fixed(NOW));

    @Test
    void what_happens_to_a_session_is_news_once() {
        sessions.opened("ses_1", "anna", "laptop");
        assertThat(sessions.takeNews()).containsExactly(new News(ANNA, false));
        assertThat(sessions.takeNews()).isEmpty();
        assertThat(sessions.all()).containsExactly(ANNA);
    }

    @Test
    void of_a_flood_only_the_last_word_is_news() {
        sessions.opened("ses_1", "anna", "laptop");
        for (PresenceStatus status : PresenceStatus.values()) {
            assertThat(sessions.said("ses_1", status)).isTrue();
        }
        Said last = new Said(PresenceStatus.OFFLINE, NOW);
        assertThat(sessions.takeNews())
                .containsExactly(new News(new Present("ses_1", "anna", "laptop", Optional.of(last)), false));
    }

    @Test
    void an_end_is_news_even_if_the_beginning_still_was() {
        sessions.opened("ses_1", "anna", "laptop");
        sessions.ended("ses_1");
        assertThat(sessions.takeNews()).containsExactly(new News(ANNA, true));
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void a_session_that_never_began_or_is_over_says_nothing_and_does_not_end() {
        assertThat(sessions.said("ses_1", PresenceStatus.AWAY)).isFalse();
        sessions.ended("ses_1");
        assertThat(sessions.takeNews()).isEmpty();
    }
}
