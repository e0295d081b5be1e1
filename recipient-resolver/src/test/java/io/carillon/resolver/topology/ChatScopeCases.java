package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.ChatCase.ALL;
import static io.carillon.resolver.topology.ChatCase.BOB;
import static io.carillon.resolver.topology.ChatCase.GROUP;
import static io.carillon.resolver.topology.ChatCase.NETWORK;
import static io.carillon.resolver.topology.ChatCase.ROOM;
import static io.carillon.resolver.topology.Heard.everywhere;
import static io.carillon.resolver.topology.Heard.inChannel;
import static io.carillon.resolver.topology.Heard.now;

import java.util.List;
import java.util.stream.Stream;

/** Who comes and goes, what is sent to users and groups, and calls. */
final class ChatScopeCases {

    private ChatScopeCases() {}

    static Stream<ChatCase> all() {
        return Stream.of(memberships(), sendings(), calls(), unheard()).flatMap(cases -> cases);
    }

    private static Stream<ChatCase> memberships() {
        return Stream.of(
                new ChatCase(
                        ChatScopes.roomJoined("carol", "owner"),
                        ROOM,
                        List.of(inChannel(ROOM, "room.member.joined", List.of("alice", "bob", "carol"), """
                        {"room":"r1","user_id":"carol","role":"owner"}"""))),
                new ChatCase(
                        ChatScopes.roomRoleChanged("bob", "admin"),
                        ROOM,
                        List.of(inChannel(ROOM, "room.member.role_changed", ALL, """
                        {"room":"r1","user_id":"bob","role":"admin"}"""))),
                new ChatCase(
                        ChatScopes.roomLeft("bob"),
                        ROOM,
                        List.of(inChannel(ROOM, "room.member.left", ALL, """
                        {"room":"r1","user_id":"bob"}"""), over(ROOM))),
                new ChatCase(ChatScopes.roomUpdated(), ROOM, List.of(inChannel(ROOM, "room.updated", ALL, """
                        {"room":"r1","title":"Room Two","description":null,"access":"closed"}"""))),
                new ChatCase(
                        ChatScopes.groupJoined("bob", "added"),
                        GROUP,
                        List.of(everywhere("group_member_added", BOB, """
                        {"group_name":"g1","role":"member"}"""))),
                new ChatCase(ChatScopes.groupJoined("bob", "joined"), GROUP, List.of()),
                new ChatCase(
                        ChatScopes.groupRoleChanged("bob", "owner"),
                        GROUP,
                        List.of(everywhere("group_member_role_changed", BOB, """
                        {"group_name":"g1","role":"owner"}"""))),
                new ChatCase(
                        ChatScopes.groupLeft("bob", "removed"),
                        GROUP,
                        List.of(everywhere("group_member_removed", BOB, """
                        {"group_name":"g1"}"""), over(GROUP))),
                new ChatCase(ChatScopes.groupLeft("bob", "left"), GROUP, List.of(over(GROUP))),
                new ChatCase(ChatScopes.groupUpdated(), GROUP, List.of(inChannel(GROUP, "group_updated", ALL, """
                        {"group_name":"g1","title":"Group Two","description":"Better","access":"closed",\
                        "publishers":"owners"}"""))),
                new ChatCase(
                        ChatScopes.networkJoined("carol"),
                        NETWORK,
                        List.of(everywhere("member.joined", List.of("alice", "bob", "carol"), """
                        {"network_id":"n1","user_id":"carol"}"""))),
                new ChatCase(
                        ChatScopes.networkLeft("bob"),
                        NETWORK,
                        List.of(everywhere("member.left", ALL, """
                        {"network_id":"n1","user_id":"bob"}"""), over(NETWORK))));
    }

    private static Stream<ChatCase> sendings() {
        return Stream.of(
                new ChatCase(
                        ChatSendings.userMessage("{\"n\": 1}"),
                        "user:bob",
                        List.of(everywhere("user_message", BOB, """
                        {"user_id":"bob","message":"Hi","data":{"n":1}}"""))),
                new ChatCase(
                        ChatSendings.userNotification(),
                        "user:bob",
                        List.of(everywhere("user_notification", BOB, """
                        {"user_id":"bob","message":"Saved","notification_type":"success","title":null,"data":null}"""))),
                new ChatCase(ChatSendings.userFile(), "user:bob", List.of(everywhere("user_file", BOB, """
                        {"user_id":"bob","file_url":"https://files.example/r","file_name":"r.pdf",\
                        "message":"Your report","file_size":7,"data":{}}"""))),
                new ChatCase(ChatSendings.groupMessage(), GROUP, List.of(inChannel(GROUP, "group_message", ALL, """
                        {"group_name":"g1","message":"Hi all","data":{"order":[1,2.50]}}"""))),
                new ChatCase(
                        ChatSendings.groupNotification(),
                        GROUP,
                        List.of(inChannel(GROUP, "group_notification", ALL, """
                        {"group_name":"g1","message":"Maintenance","notification_type":"warning",\
                        "title":"Tonight","data":null}"""))),
                new ChatCase(ChatSendings.groupFile(), GROUP, List.of(inChannel(GROUP, "group_file", ALL, """
                        {"group_name":"g1","file_url":"/files/r","file_name":"r.pdf","message":null,\
                        "file_size":null,"data":null}"""))));
    }

    private static Stream<ChatCase> calls() {
        return Stream.of(
                new ChatCase(ChatSendings.offered(), "user:bob", List.of(now("call.offer", BOB, """
                        {"from_user":"alice","call_type":"video","sdp":{"type":"offer","sdp":"v=0\\r\\n"}}"""))),
                new ChatCase(ChatSendings.answered(), "user:bob", List.of(now("call.answer", BOB, """
                        {"from_user":"alice","sdp":"v=0"}"""))),
                new ChatCase(ChatSendings.candidate(), "user:bob", List.of(now("call.ice", BOB, """
                        {"from_user":"alice","candidate":null}"""))),
                new ChatCase(ChatSendings.ended(), "user:bob", List.of(now("call.end", BOB, """
                        {"from_user":"alice","reason":"busy"}"""))));
    }

    private static Stream<ChatCase> unheard() {
        return Stream.of(
                new ChatCase(ChatScopes.roomCreated(), ROOM, List.of()),
                new ChatCase(ChatScopes.groupCreated(), GROUP, List.of()),
                new ChatCase(ChatScopes.repaired(), ROOM, List.of()));
    }

    /** Bob's membership has ended. */
    private static Heard over(String channel) {
        return inChannel(channel, "subscription.ended", BOB, "{\"channel\":\"" + channel + "\"}");
    }
}
