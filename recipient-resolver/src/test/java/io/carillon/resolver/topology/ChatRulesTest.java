package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.ChatCase.ALL;
import static io.carillon.resolver.topology.ChatCase.GROUP;
import static io.carillon.resolver.topology.ChatCase.NETWORK;
import static io.carillon.resolver.topology.ChatCase.ROOM;
import static io.carillon.resolver.topology.ChatCase.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the chat: who hears of it, in which sessions, and what. */
class ChatRulesTest {

    private static final Path SCHEMAS = Path.of("../schemas/src/main/avro/chat");

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aliceAndBobAreEverywhere() {
        resolver = Resolver.withOnePartition(stateDir);
        for (String user : ALL) {
            happens(ROOM, ChatScopes.roomJoined(user, "member"));
            happens(GROUP, ChatScopes.groupJoined(user, "joined"));
            happens(NETWORK, ChatScopes.networkJoined(user));
            resolver.publish("tenant.events", TENANT, MadeUp.joined(TENANT, user, "member"));
        }
        resolver.told();
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    static Stream<ChatCase> cases() {
        return Stream.concat(ChatMessageCases.all(), ChatScopeCases.all());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_event_is_heard_by_those_it_is_for(ChatCase chat) {
        happens(chat.scope(), chat.event());

        assertThat(resolver.notifications().stream().map(TestRecord::value).map(Heard::of))
                .containsExactlyElementsOf(chat.heard());
        assertThat(resolver.deadLetters()).isEmpty();
    }

    @Test
    void every_event_of_the_chat_is_a_case() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(cases().map(chat -> chat.event().getSchema().getName() + ".avsc")
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private void happens(String scope, SpecificRecord event) {
        resolver.publish(Topics.CHAT_EVENTS.name(), scope, event);
    }
}
