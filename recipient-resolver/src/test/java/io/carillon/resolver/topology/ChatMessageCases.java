package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.ChatCase.ALL;
import static io.carillon.resolver.topology.ChatCase.BOB;
import static io.carillon.resolver.topology.ChatCase.DIRECT;
import static io.carillon.resolver.topology.ChatCase.NETWORK;
import static io.carillon.resolver.topology.ChatCase.ROOM;
import static io.carillon.resolver.topology.ChatCase.TENANT;
import static io.carillon.resolver.topology.Heard.everywhere;
import static io.carillon.resolver.topology.Heard.inChannel;
import static io.carillon.resolver.topology.Heard.now;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What is said in scopes and done to it. */
final class ChatMessageCases {

    private ChatMessageCases() {}

    /** Makes an event for a scope, an audience and participants. */
    @FunctionalInterface
    private interface Addressed {
        SpecificRecord to(String scope, String audience, List<String> participants);
    }

    static Stream<ChatCase> all() {
        return Stream.of(messages(), signals(), tenantChat()).flatMap(cases -> cases);
    }

    private static Stream<ChatCase> messages() {
        String author = "\"user_id\":\"alice\",\"user\":{\"id\":\"alice\",\"display_name\":\"Alice\"}";
        return Stream.of(
                        everyAudience(ChatMessages::sent, "chat.message", """
                                {"id":"msg_2","scope":"<scope>",%s,"body":"Hello","attachments":[{"name":"a.png",\
                                "url":"https://files.example/a","mime_type":"image/png","size":7}],"parent_id":"msg_1",\
                                "created_at":"2026-11-20T12:00:00Z","edited_at":null}""".formatted(author)),
                        everyAudience(ChatMessages::edited, "chat.edited", """
                                {"id":"msg_2","scope":"<scope>",%s,"body":"Hello all","attachments":[],\
                                "parent_id":null,"created_at":"2026-11-20T12:00:00Z",\
                                "edited_at":"2026-11-20T12:00:01Z"}""".formatted(author)),
                        everyAudience(ChatMessages::deleted, "chat.deleted", """
                                {"message_id":"msg_2","deleted_at":"2026-11-20T12:00:00Z"}"""),
                        everyAudience(ChatMessages::redacted, "chat.redacted", """
                                {"message_id":"msg_2","new_body":"[removed]"}"""),
                        everyAudience(ChatMessages::reacted, "chat.reaction.update", """
                                {"message_id":"msg_2","user_id":"alice","reaction":"👍","action":"add"}"""),
                        Stream.of(new ChatCase(
                                ChatMessages.read(), ROOM, List.of(inChannel(ROOM, "chat.read.update", ALL, """
                                {"message_id":"msg_2","user_id":"alice","room":"r1"}""")))))
                .flatMap(rows -> rows);
    }

    private static Stream<ChatCase> everyAudience(Addressed event, String type, String data) {
        return Stream.of(
                new ChatCase(
                        event.to(ROOM, "subscribers", List.of()),
                        ROOM,
                        List.of(inChannel(ROOM, type, ALL, data.replace("<scope>", ROOM)))),
                new ChatCase(
                        event.to(NETWORK, "members", List.of()),
                        NETWORK,
                        List.of(everywhere(type, ALL, data.replace("<scope>", NETWORK)))),
                new ChatCase(
                        event.to(DIRECT, "participants", ALL),
                        DIRECT,
                        List.of(everywhere(type, ALL, data.replace("<scope>", DIRECT)))));
    }

    private static Stream<ChatCase> signals() {
        return Stream.concat(
                othersInEveryAudience(ChatMessages::typing, "chat.typing.user", """
                        {"scope":"<scope>","user_id":"alice","typing":true}"""),
                othersInEveryAudience(ChatMessages::uploading, "file.upload.event", """
                        {"scope":"<scope>","user_id":"alice","fileId":"f-1","progress":40}"""));
    }

    private static Stream<ChatCase> othersInEveryAudience(Addressed event, String type, String data) {
        return Stream.of(
                new ChatCase(
                        event.to(ROOM, "subscribers", List.of()),
                        ROOM,
                        List.of(now(type, BOB, data.replace("<scope>", ROOM)).only(ROOM))),
                new ChatCase(
                        event.to(NETWORK, "members", List.of()),
                        NETWORK,
                        List.of(now(type, BOB, data.replace("<scope>", NETWORK)))),
                new ChatCase(
                        event.to(DIRECT, "participants", BOB),
                        DIRECT,
                        List.of(now(type, BOB, data.replace("<scope>", DIRECT)))));
    }

    private static Stream<ChatCase> tenantChat() {
        return Stream.of(
                new ChatCase(
                        ChatMessages.tenantSent(), TENANT, List.of(inChannel(TENANT, "tenant.chat.message", ALL, """
                        {"id":"msg_3","tenant_id":"t1","user_id":"alice",\
                        "user":{"id":"alice","display_name":"Alice","nickname":"Lil"},"content":"Hello",\
                        "created_at":"2026-11-20T12:00:00Z","edited_at":null}"""))),
                new ChatCase(
                        ChatMessages.tenantEdited(),
                        TENANT,
                        List.of(inChannel(TENANT, "tenant.chat.edited", ALL, """
                        {"id":"msg_3","tenant_id":"t1","user_id":"alice",\
                        "user":{"id":"alice","display_name":"Alice","nickname":null},"content":"Hello all",\
                        "created_at":"2026-11-20T12:00:00Z","edited_at":"2026-11-20T12:00:01Z"}"""))),
                new ChatCase(
                        ChatMessages.tenantDeleted(),
                        TENANT,
                        List.of(inChannel(TENANT, "tenant.chat.deleted", ALL, """
                        {"tenant_id":"t1","message_id":"msg_3","deleted_at":"2026-11-20T12:00:00Z"}"""))),
                new ChatCase(
                        ChatMessages.tenantTyping(),
                        TENANT,
                        List.of(now("tenant.chat.typing.user", BOB, """
                        {"tenant_id":"t1","user_id":"alice","typing":false}""").only(TENANT))));
    }
}
