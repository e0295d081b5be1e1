package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Outcomes;
import io.carillon.chat.messages.InMemoryMessages;
import io.carillon.chat.receipts.RepairingScope;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.chat.signals.Reminders;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCommandsTest implements Reminders {

    private static final Path PROTOCOL = Path.of("..", "docs", "protocol.md");
    /** A frame from the client is described by its name in bold at the beginning of a paragraph. */
    private static final Pattern FRAME = Pattern.compile("(?m)^\\*\\*`([a-z._]+)`\\*\\*");

    private static final ChatSettings RULES = new ChatSettings(
            Duration.ofMinutes(15),
            Duration.ofSeconds(6),
            Duration.ofSeconds(10),
            600,
            100,
            6_000,
            1_000,
            60,
            20,
            20,
            100_000);

    private final InMemoryScopes scopes = new InMemoryScopes();
    private final ChatCommands commands = new ChatCommands(
            RULES,
            scopes,
            new InMemoryMessages(),
            this,
            new RepairingScope(_ -> Optional.empty(), Clock.systemUTC()),
            Clock.systemUTC());

    @Test
    void every_frame_of_this_service_that_the_protocol_describes_is_a_type_of_commands() throws IOException {
        String protocol = Files.readString(PROTOCOL);
        String fromTheClient = protocol.substring(
                protocol.indexOf("### 8.1 From the client"), protocol.indexOf("### 8.2 To the client"));
        List<String> frames = FRAME.matcher(fromTheClient)
                .results()
                .map(found -> found.group(1))
                .filter(frame -> !List.of("tenant.join", "tenant.leave").contains(frame))
                .toList();

        assertThat(frames)
                .hasSize(20)
                .allSatisfy(frame -> assertThat(commands.has(frame)).as(frame).isTrue());
    }

    @Test
    void so_is_all_that_is_asked_over_rest() throws IllegalAccessException {
        for (Field type : CommandTypes.class.getFields()) {
            String name = String.valueOf(type.get(null));
            assertThat(commands.has(name)).as(name).isTrue();
            assertThat(commands.of(name)).isNotNull();
            assertThat(commands.isSignal(name)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.typing",
                "tenant.chat.typing",
                "file.upload",
                "call.offer",
                "call.answer",
                "call.ice",
                "call.end"
            })
    void what_is_only_worth_telling_now_is_a_signal(String type) {
        assertThat(commands.isSignal(type)).isTrue();
    }

    @Test
    void there_are_no_others() {
        assertThat(commands.has("chat.sing")).isFalse();
        assertThat(commands.isSignal("chat.send")).isFalse();
        assertThatThrownBy(() -> commands.of("chat.sing")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "chat.send, room:none, unknown_scope",
        "chat.send, tenant:none, unknown_scope",
        "chat.typing, family:none, unknown_scope",
        "file.upload, group:none, unknown_scope",
        "tenant.chat.send, tenant:none, unknown_tenant",
        "tenant.chat.edit, tenant:none, unknown_tenant",
        "tenant.chat.delete, tenant:none, unknown_tenant",
        "tenant.chat.typing, tenant:none, unknown_tenant",
        "room.join, room:none, unknown_room",
        "room.leave, room:none, unknown_room",
        "subscribe, group:none, unknown_group",
        "unsubscribe, group:none, unknown_group",
        "call.end, user:bob, not_reachable"
    })
    void what_is_not_there_is_unknown_by_the_code_of_the_protocol(String type, String scope, String code) {
        Outcome outcome = commands.of(type)
                .decide(
                        Commands.command(type, scope, Commands.user("ann"), """
                                {'body': 'x', 'content': 'x', 'message_id': 'm', 'new_body': 'x', 'typing': true,
                                 'fileId': 'f', 'progress': 1, 'isComplete': false}"""),
                        scopes.view(Scope.parse(scope).orElseThrow(), "ann"));

        assertThat(Outcomes.code(outcome)).isEqualTo(code);
    }

    @Override
    public void set(Key key, Instant at, Supplier<SpecificRecord> event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(Key key) {
        throw new UnsupportedOperationException();
    }
}
