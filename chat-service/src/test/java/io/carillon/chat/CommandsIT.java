package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.delivery.ClientCommand;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.fixtures.commands.CommandGateway.Answer;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands as gateways put them into the log, and what they hear. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class CommandsIT {

    private static final int SENDERS = 20;
    private static final int SENDS = 1_000;

    private final Scopes scopes;
    private final Gateway gateway;
    private final ToldEvents told;

    CommandsIT(LocalStack stack) {
        this.scopes = RunningService.shared(stack, ChatServiceApplication.class).bean(Scopes.class);
        this.gateway = new Gateway(stack);
        this.told = new ToldEvents(stack);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_command_is_answered_once_where_its_gateway_listens_and_under_its_session() {
        String room = gateway.room("ann");
        ClientCommand sent = gateway.ask("ann", "chat.send", room, Gateway.body("Hello"));
        ClientCommand refused = gateway.ask("eve", "chat.send", room, Gateway.body("Hello"));

        assertThat(gateway.answer(sent)).satisfies(answer -> assertAnswers(answer, sent));
        assertThat(gateway.answer(sent).field("message_id")).startsWith("msg_");
        assertThat(gateway.answer(refused)).satisfies(answer -> assertAnswers(answer, refused));
        assertThat(gateway.answer(refused).code()).isEqualTo("not_a_member");
        gateway.done("ann", "chat.send", room, Gateway.body("The last one"));
        assertThat(gateway.answersTo(sent)).hasSize(1);
        assertThat(gateway.answersTo(refused)).hasSize(1);
    }

    private void assertAnswers(Answer answer, ClientCommand command) {
        assertThat(answer.partition()).isEqualTo(gateway.partition());
        assertThat(answer.gatewayId()).isEqualTo(gateway.id());
        assertThat(answer.sessionId()).isEqualTo(command.getSessionId());
        assertThat(answer.key()).isEqualTo(command.getSessionId());
    }

    @Test
    void asked_again_it_is_answered_again_and_nothing_changes() {
        String room = gateway.room("ann");
        ClientCommand sent = gateway.ask("ann", "chat.send", room, Gateway.body("Once"));
        Answer first = gateway.answer(sent);
        gateway.done("ann", "chat.send", room, Gateway.body("Then"));
        gateway.put(room, sent);
        gateway.put(room, in("ses_later", sent));

        assertThat(gateway.answers(sent, 3))
                .extracting(answer -> answer.field("message_id"))
                .containsOnly(first.field("message_id"));
        assertThat(gateway.answersTo(sent)).last().extracting(Answer::sessionId).isEqualTo("ses_later");
        assertThat(told.heard(room, ChatMessageSent.class))
                .extracting(ChatMessageSent::getBody)
                .containsExactly("Once", "Then");
        assertThat(lastNumber(room)).isEqualTo(2);
    }

    private static ClientCommand in(String sessionId, ClientCommand command) {
        return new ClientCommand(
                command.getId(),
                command.getType(),
                command.getData(),
                command.getUserId(),
                command.getDisplayName(),
                command.getAuthority(),
                sessionId,
                command.getDeviceId(),
                command.getGatewayId(),
                command.getAnswerPartition(),
                command.getReceivedAt());
    }

    @Test
    void what_is_said_in_a_scope_is_numbered_in_the_order_of_the_log_without_gaps() {
        String[] senders =
                IntStream.range(0, SENDERS).mapToObj(i -> "sender_" + i).toArray(String[]::new);
        String room = gateway.room("ann", senders);
        List<ClientCommand> sends = new ArrayList<>();
        for (int i = 0; i < SENDS; i++) {
            sends.add(gateway.ask(senders[i % SENDERS], "chat.send", room, Gateway.body("Text " + i)));
        }

        assertThat(sends)
                .allSatisfy(send -> assertThat(gateway.answer(send).isDone()).isTrue());
        List<ChatMessageSent> messages = told.heard(room, ChatMessageSent.class);
        assertThat(messages)
                .extracting(ChatMessageSent::getBody)
                .containsExactlyElementsOf(
                        IntStream.range(0, SENDS).mapToObj(i -> "Text " + i).toList());
        assertThat(messages)
                .extracting(ChatMessageSent::getNumber)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SENDS).mapToObj(Long::valueOf).toList());
        assertThat(lastNumber(room)).isEqualTo(SENDS);
        assertSequencesRise(room);
    }

    private void assertSequencesRise(String scope) {
        List<String> sequences =
                told.all(Set.of(scope)).stream().map(ToldEvents.Told::sequence).toList();
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_command_about_a_message_is_decided_where_the_message_is_and_answered_once() {
        String room = gateway.room("ann");
        String messageId =
                gateway.done("ann", "chat.send", room, Gateway.body("Helo")).field("message_id");
        ClientCommand edit = gateway.ask(
                "ann",
                "chat.edit",
                "message:" + messageId,
                "{\"message_id\": \"%s\", \"new_body\": \"Hello\"}".formatted(messageId));
        ClientCommand unknown = gateway.ask(
                "ann", "chat.delete", "message:msg_none", "{\"message_id\": \"msg_none\", \"mode\": \"soft\"}");

        assertThat(gateway.answer(edit).isDone()).isTrue();
        assertThat(gateway.answer(unknown).code()).isEqualTo("unknown_message");
        assertThat(told.heard(room, ChatMessageEdited.class))
                .singleElement()
                .satisfies(edited -> assertThat(edited.getBody()).isEqualTo("Hello"));
        gateway.done("ann", "chat.send", room, Gateway.body("The last one"));
        assertThat(gateway.answersTo(edit)).hasSize(1);
    }

    private long lastNumber(String scope) {
        return scopes.view(Scope.parse(scope).orElseThrow(), "ann").state().lastNumber();
    }
}
