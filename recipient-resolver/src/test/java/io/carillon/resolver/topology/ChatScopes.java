package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.ChatMessages.NOON;

import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.GroupCreated;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMemberLeft;
import io.carillon.events.chat.GroupMemberRoleChanged;
import io.carillon.events.chat.GroupUpdated;
import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.NetworkMemberLeft;
import io.carillon.events.chat.RepairedMarker;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import io.carillon.events.chat.RoomUpdated;
import java.util.List;

/** Who belongs to the room r1, the group g1 and the network n1, as the chat service writes it. */
final class ChatScopes {

    private ChatScopes() {}

    static RoomCreated roomCreated() {
        return new RoomCreated("r1", "Room One", null, "open", "alice", NOON);
    }

    static RoomUpdated roomUpdated() {
        return new RoomUpdated("r1", "Room Two", null, "closed", "alice", NOON);
    }

    static RoomMemberJoined roomJoined(String user, String role) {
        return new RoomMemberJoined("r1", user, role, "joined", user, 2L, NOON);
    }

    static RoomMemberRoleChanged roomRoleChanged(String user, String role) {
        return new RoomMemberRoleChanged("r1", user, role, "alice", NOON);
    }

    static RoomMemberLeft roomLeft(String user) {
        return new RoomMemberLeft("r1", user, "left", user, 1L, NOON);
    }

    static GroupCreated groupCreated() {
        return new GroupCreated("g1", "Group One", null, "open", "members", "alice", NOON);
    }

    static GroupUpdated groupUpdated() {
        return new GroupUpdated("g1", "Group Two", "Better", "closed", "owners", "alice", NOON);
    }

    static GroupMemberJoined groupJoined(String user, String how) {
        return new GroupMemberJoined("g1", user, "member", how, "alice", 2L, NOON);
    }

    static GroupMemberRoleChanged groupRoleChanged(String user, String role) {
        return new GroupMemberRoleChanged("g1", user, role, "alice", NOON);
    }

    static GroupMemberLeft groupLeft(String user, String how) {
        return new GroupMemberLeft("g1", user, how, "alice", 1L, NOON);
    }

    static NetworkMemberJoined networkJoined(String user) {
        return new NetworkMemberJoined("n1", user, "member", 2L, NOON);
    }

    static NetworkMemberLeft networkLeft(String user) {
        return new NetworkMemberLeft("n1", user, 1L, NOON);
    }

    static ChatScopeRepaired repaired() {
        return new ChatScopeRepaired(
                "room:r1", 2L, "msg_2", List.of(new RepairedMarker("alice", "msg_2", 2L, NOON)), "root", NOON);
    }
}
