package io.carillon.chat.storage;

import io.carillon.events.chat.ChatAttachment;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.ChatReactionChanged;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events about a room, with what these tests don't look at filled in. */
final class Events {

    static final Instant AT = Instant.parse("2026-11-20T09:30:00.125Z");
    static final ChatAttachment FILE =
            new ChatAttachment("plan.pdf", "https://files.example/plan", "application/pdf", 4_711L);

    private Events() {}

    static RoomCreated created(String room) {
        return RoomCreated.newBuilder()
                .setRoom(room)
                .setTitle("Title of " + room)
                .setDescription(null)
                .setAccess("open")
                .setCreatedBy("user_anna")
                .setCreatedAt(AT)
                .build();
    }

    static RoomMemberJoined joined(String room, String userId, String role, long members) {
        return RoomMemberJoined.newBuilder()
                .setRoom(room)
                .setUserId(userId)
                .setRole(role)
                .setHow("joined")
                .setJoinedBy(userId)
                .setMembers(members)
                .setJoinedAt(AT)
                .build();
    }

    static RoomMemberRoleChanged roleChanged(String room, String userId, String role) {
        return RoomMemberRoleChanged.newBuilder()
                .setRoom(room)
                .setUserId(userId)
                .setRole(role)
                .setChangedBy("user_anna")
                .setChangedAt(AT.plusSeconds(1))
                .build();
    }

    static RoomMemberLeft left(String room, String userId, long members) {
        return RoomMemberLeft.newBuilder()
                .setRoom(room)
                .setUserId(userId)
                .setHow("left")
                .setEndedBy(userId)
                .setMembers(members)
                .setLeftAt(AT)
                .build();
    }

    static ChatMessageSent sent(String room, String id, long number) {
        return sent(room, id, number, null, null);
    }

    static ChatMessageSent sent(
            String room, String id, long number, @Nullable String parentId, @Nullable Long replyNumber) {
        return ChatMessageSent.newBuilder()
                .setId(id)
                .setScope("room:" + room)
                .setUserId("user_anna")
                .setUser(new ChatAuthor("user_anna", "Anna"))
                .setBody("Text " + number)
                .setAttachments(number % 2 == 0 ? List.of() : List.of(FILE))
                .setParentId(parentId)
                .setCreatedAt(AT.plusMillis(number))
                .setEditedAt(null)
                .setAudience("subscribers")
                .setParticipants(List.of())
                .setNumber(number)
                .setReplyNumber(replyNumber)
                .build();
    }

    static ChatMessageEdited edited(String room, String id, long number, int edit, String before, String after) {
        return ChatMessageEdited.newBuilder()
                .setId(id)
                .setScope("room:" + room)
                .setUserId("user_anna")
                .setUser(new ChatAuthor("user_anna", "Anna"))
                .setBody(after)
                .setAttachments(List.of())
                .setParentId(null)
                .setCreatedAt(AT)
                .setEditedAt(AT.plusSeconds(edit))
                .setAudience("subscribers")
                .setParticipants(List.of())
                .setNumber(number)
                .setEditNumber(edit)
                .setPreviousBody(before)
                .build();
    }

    static ChatMessageDeleted deleted(String room, String id, long number, String mode) {
        return ChatMessageDeleted.newBuilder()
                .setMessageId(id)
                .setDeletedAt(AT.plusSeconds(60))
                .setScope("room:" + room)
                .setMode(mode)
                .setDeletedBy("user_anna")
                .setAudience("subscribers")
                .setParticipants(List.of())
                .setNumber(number)
                .build();
    }

    static ChatMessageRedacted redacted(String room, String id, long number) {
        return ChatMessageRedacted.newBuilder()
                .setMessageId(id)
                .setNewBody("[removed]")
                .setScope("room:" + room)
                .setRedactedBy("user_mod")
                .setRedactedAt(AT.plusSeconds(30))
                .setAudience("subscribers")
                .setParticipants(List.of())
                .setNumber(number)
                .build();
    }

    static ChatMessageRead read(String room, String userId, String messageId, long number) {
        return ChatMessageRead.newBuilder()
                .setMessageId(messageId)
                .setUserId(userId)
                .setRoom(room)
                .setNumber(number)
                .setReadAt(AT)
                .build();
    }

    static ChatReactionChanged reaction(String room, String messageId, String userId, String reaction, String action) {
        return ChatReactionChanged.newBuilder()
                .setMessageId(messageId)
                .setUserId(userId)
                .setReaction(reaction)
                .setAction(action)
                .setScope("room:" + room)
                .setChangedAt(AT)
                .setAudience("subscribers")
                .setParticipants(List.of())
                .build();
    }
}
