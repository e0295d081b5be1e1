package io.carillon.chat.log;

import io.carillon.delivery.ClientCommand;
import io.carillon.events.chat.*;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Everything this service writes but answers; the registry is asked about each before the first record. */
final class WrittenSchemas {

    static final List<Schema> EVENTS = List.of(
            ChatMessageSent.getClassSchema(),
            ChatMessageEdited.getClassSchema(),
            ChatMessageDeleted.getClassSchema(),
            ChatMessageRedacted.getClassSchema(),
            ChatMessageRead.getClassSchema(),
            ChatReactionChanged.getClassSchema(),
            ChatTypingChanged.getClassSchema(),
            FileUploadProgressed.getClassSchema(),
            CallOffered.getClassSchema(),
            CallAnswered.getClassSchema(),
            CallCandidateOffered.getClassSchema(),
            CallEnded.getClassSchema(),
            TenantChatMessageSent.getClassSchema(),
            TenantChatMessageEdited.getClassSchema(),
            TenantChatMessageDeleted.getClassSchema(),
            TenantChatTypingChanged.getClassSchema(),
            RoomCreated.getClassSchema(),
            RoomUpdated.getClassSchema(),
            RoomMemberJoined.getClassSchema(),
            RoomMemberLeft.getClassSchema(),
            RoomMemberRoleChanged.getClassSchema(),
            GroupCreated.getClassSchema(),
            GroupUpdated.getClassSchema(),
            GroupMemberJoined.getClassSchema(),
            GroupMemberLeft.getClassSchema(),
            GroupMemberRoleChanged.getClassSchema(),
            GroupMessageSent.getClassSchema(),
            GroupNotificationSent.getClassSchema(),
            GroupFileSent.getClassSchema(),
            UserMessageSent.getClassSchema(),
            UserNotificationSent.getClassSchema(),
            UserFileSent.getClassSchema(),
            NetworkMemberJoined.getClassSchema(),
            NetworkMemberLeft.getClassSchema(),
            ChatScopeRepaired.getClassSchema());

    private WrittenSchemas() {}

    static void prepare(AvroSerializer<SpecificRecord> serializer) {
        EVENTS.forEach(event -> serializer.prepare(Topics.CHAT_EVENTS.name(), event));
        serializer.prepare(Topics.CHAT_COMMANDS.name(), ClientCommand.getClassSchema());
    }
}
