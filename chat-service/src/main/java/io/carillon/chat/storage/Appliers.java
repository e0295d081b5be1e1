package io.carillon.chat.storage;

import io.carillon.events.chat.CallAnswered;
import io.carillon.events.chat.CallCandidateOffered;
import io.carillon.events.chat.CallEnded;
import io.carillon.events.chat.CallOffered;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.ChatReactionChanged;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.ChatTypingChanged;
import io.carillon.events.chat.FileUploadProgressed;
import io.carillon.events.chat.GroupCreated;
import io.carillon.events.chat.GroupFileSent;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMemberLeft;
import io.carillon.events.chat.GroupMemberRoleChanged;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.events.chat.GroupNotificationSent;
import io.carillon.events.chat.GroupUpdated;
import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.NetworkMemberLeft;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import io.carillon.events.chat.RoomUpdated;
import io.carillon.events.chat.TenantChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageSent;
import io.carillon.events.chat.TenantChatTypingChanged;
import io.carillon.events.chat.UserFileSent;
import io.carillon.events.chat.UserMessageSent;
import io.carillon.events.chat.UserNotificationSent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Which type of event changes what. Every type stands here; a test compares the list with the schemas. */
final class Appliers {

    private static final Map<Class<?>, Entry<?>> BY_TYPE = Stream.of(
                    on(RoomCreated.class, RoomAppliers::created),
                    on(RoomUpdated.class, RoomAppliers::updated),
                    on(RoomMemberJoined.class, RoomAppliers::joined),
                    on(RoomMemberRoleChanged.class, RoomAppliers::roleChanged),
                    on(RoomMemberLeft.class, RoomAppliers::left),
                    on(GroupCreated.class, GroupAppliers::created),
                    on(GroupUpdated.class, GroupAppliers::updated),
                    on(GroupMemberJoined.class, GroupAppliers::joined),
                    on(GroupMemberRoleChanged.class, GroupAppliers::roleChanged),
                    on(GroupMemberLeft.class, GroupAppliers::left),
                    on(NetworkMemberJoined.class, NetworkAppliers::joined),
                    on(NetworkMemberLeft.class, NetworkAppliers::left),
                    on(ChatMessageSent.class, ChatAppliers::sent),
                    on(ChatMessageEdited.class, ChatAppliers::edited),
                    on(ChatMessageDeleted.class, ChatAppliers::deleted),
                    on(ChatMessageRedacted.class, ChatAppliers::redacted),
                    on(ChatReactionChanged.class, ChatAppliers::reactionChanged),
                    on(ChatMessageRead.class, MarkerAppliers::read),
                    on(ChatScopeRepaired.class, MarkerAppliers::repaired),
                    on(TenantChatMessageSent.class, TenantChatAppliers::sent),
                    on(TenantChatMessageEdited.class, TenantChatAppliers::edited),
                    on(TenantChatMessageDeleted.class, TenantChatAppliers::deleted))
            .collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));

    /** They are told and not kept. */
    private static final Set<Class<? extends SpecificRecord>> WITHOUT_TRACE = Set.of(
            ChatTypingChanged.class,
            TenantChatTypingChanged.class,
            FileUploadProgressed.class,
            CallOffered.class,
            CallAnswered.class,
            CallCandidateOffered.class,
            CallEnded.class,
            GroupMessageSent.class,
            GroupNotificationSent.class,
            GroupFileSent.class,
            UserMessageSent.class,
            UserNotificationSent.class,
            UserFileSent.class);

    private Appliers() {}

    /** @throws IllegalStateException if nothing is said of its type */
    static void apply(SpecificRecord event, Writes writes) {
        Optional.ofNullable(BY_TYPE.get(event.getClass()))
                .ifPresentOrElse(entry -> entry.apply(event, writes), () -> requireWithoutTrace(event.getClass()));
    }

    private static void requireWithoutTrace(Class<? extends SpecificRecord> type) {
        if (!WITHOUT_TRACE.contains(type)) {
            throw new IllegalStateException("nobody says what is kept of " + type.getName());
        }
    }

    /** Every type that something is said of. */
    static Set<Class<?>> types() {
        return Stream.concat(BY_TYPE.keySet().stream(), WITHOUT_TRACE.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends SpecificRecord> Entry<E> on(Class<E> type, Applier<E> applier) {
        return new Entry<>(type, applier);
    }

    private record Entry<E extends SpecificRecord>(Class<E> type, Applier<E> applier) {
        void apply(SpecificRecord event, Writes writes) {
            applier.apply(type.cast(event), writes);
        }
    }
}
