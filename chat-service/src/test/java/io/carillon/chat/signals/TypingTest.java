package io.carillon.chat.signals;

import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.events.chat.ChatTypingChanged;
import io.carillon.events.chat.TenantChatTypingChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest implements Reminders {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Scope TENANT = Scope.of(ScopeKind.TENANT, "t_1");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:01Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(6);
    private static final String BEGINS = "{'typing': true}";
    private static final String ENDS = "{'typing': false}";

    private final InMemoryScopes scopes = new InMemoryScopes()
            .open(ROOM)
            .with(ROOM, "ann", Role.MEMBER)
            .with(ROOM, "bob", Role.MEMBER)
            .with(TENANT, "ann", Role.MEMBER);
    private final Map<Key, Instant> times = new HashMap<>();
    private final Map<Key, Supplier<SpecificRecord>> events = new HashMap<>();

    @Test
    void who_begins_is_told_of_and_told_to_have_stopped_a_while_after_he_said_so() {
        assertThat(event(type(Dialect.CHAT, ROOM, "ann", BEGINS), ChatTypingChanged.class))
                .isEqualTo(changed(true));

        assertThat(times.values()).containsExactly(Commands.RECEIVED_AT.plus(TIMEOUT));
        assertThat(events.values())
                .singleElement()
                .satisfies(event -> assertThat(event.get()).isEqualTo(changed(false)));
    }

    @Test
    void who_goes_on_has_one_reminder_and_who_stops_none() {
        type(Dialect.CHAT, ROOM, "ann", BEGINS);
        type(Dialect.CHAT, ROOM, "ann", BEGINS);
        type(Dialect.CHAT, ROOM, "bob", BEGINS);
        assertThat(times).hasSize(2);

        assertThat(event(type(Dialect.CHAT, ROOM, "ann", ENDS), ChatTypingChanged.class))
                .isEqualTo(changed(false));
        assertThat(times.keySet()).extracting(Key::what).containsExactly("CHAT bob");
    }

    @Test
    void one_tenant_is_told_in_two_ways_which_are_two_things() {
        type(Dialect.CHAT, TENANT, "ann", BEGINS);
        Outcome outcome = type(Dialect.TENANT, TENANT, "ann", BEGINS);

        assertThat(event(outcome, TenantChatTypingChanged.class))
                .isEqualTo(new TenantChatTypingChanged("t_1", "ann", true, NOW));
        assertThat(times.keySet())
                .containsExactlyInAnyOrder(new Key("tenant:t_1", "CHAT ann"), new Key("tenant:t_1", "TENANT ann"));
    }

    @Test
    void of_two_who_talk_the_other_is_told() {
        assertThat(event(type(Dialect.CHAT, Scope.direct("ann", "bob"), "ann", BEGINS), ChatTypingChanged.class)
                        .getParticipants())
                .containsExactly("bob");
    }

    @Test
    void strangers_do_not_type() {
        assertThat(code(type(Dialect.CHAT, ROOM, "eve", BEGINS))).isEqualTo("not_a_member");
        assertThat(times).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'typing': 'yes'}", "{'typing': null}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(type(Dialect.CHAT, ROOM, "ann", data))).isEqualTo("invalid_data");
        assertThat(times).isEmpty();
    }

    @Override
    public void set(Key key, Instant at, Supplier<SpecificRecord> event) {
        times.put(key, at);
        events.put(key, event);
    }

    @Override
    public void cancel(Key key) {
        times.remove(key);
        events.remove(key);
    }

    private Outcome type(Dialect dialect, Scope scope, String userId, String data) {
        return new Typing(dialect, new TakingPart(scopes), this, TIMEOUT, Clock.fixed(NOW, ZoneOffset.UTC))
                .decide(
                        Commands.command("typing", scope.toString(), Commands.user(userId), data),
                        scopes.view(scope, userId));
    }

    private static ChatTypingChanged changed(boolean typing) {
        return ChatTypingChanged.newBuilder()
                .setScope("room:general")
                .setUserId("ann")
                .setTyping(typing)
                .setChangedAt(NOW)
                .setAudience("subscribers")
                .build();
    }
}
