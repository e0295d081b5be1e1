package io.carillon.chat;

import static io.carillon.chat.commands.CommandTypes.*;
import static java.util.Map.entry;

import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.groups.CreatingGroup;
import io.carillon.chat.groups.Unsubscribing;
import io.carillon.chat.groups.UpdatingGroup;
import io.carillon.chat.limits.BroadcastsToScope;
import io.carillon.chat.limits.MessagesInTenant;
import io.carillon.chat.limits.MessagesOfUser;
import io.carillon.chat.members.Joining;
import io.carillon.chat.members.OwnedGroups;
import io.carillon.chat.members.OwnedNetworks;
import io.carillon.chat.members.OwnedRooms;
import io.carillon.chat.members.PuttingMember;
import io.carillon.chat.members.RemovingMember;
import io.carillon.chat.messages.DeletingMessage;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.EditingMessage;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.Reacting;
import io.carillon.chat.messages.RedactingMessage;
import io.carillon.chat.messages.SendingLimit;
import io.carillon.chat.messages.SendingMessage;
import io.carillon.chat.receipts.MarkingRead;
import io.carillon.chat.receipts.RepairingScope;
import io.carillon.chat.rooms.CreatingRoom;
import io.carillon.chat.rooms.UpdatingRoom;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.chat.sending.BroadcastLimit;
import io.carillon.chat.sending.Content;
import io.carillon.chat.sending.SendingToGroup;
import io.carillon.chat.sending.SendingToUser;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.chat.signals.CallSignal;
import io.carillon.chat.signals.Calling;
import io.carillon.chat.signals.Reminders;
import io.carillon.chat.signals.ReportingUpload;
import io.carillon.chat.signals.Typing;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The table of everything that can be asked, one line each: frames by the names of the protocol, then what REST asks. */
final class ChatCommands implements CommandTable {

    private static final Set<String> SIGNALS = Set.of(
            "chat.typing",
            "tenant.chat.typing",
            "file.upload",
            CallSignal.OFFER.type(),
            CallSignal.ANSWER.type(),
            CallSignal.CANDIDATE.type(),
            CallSignal.END.type());

    private final Map<String, CommandHandler> handlers;

    ChatCommands(
            ChatSettings rules,
            Scopes scopes,
            Messages messages,
            Reminders reminders,
            RepairingScope repairing,
            Clock clock) {
        var part = new TakingPart(scopes);
        var tenantPart = TakingPart.inTenants(scopes);
        SendingLimit sendingLimit = new MessagesInTenant(
                rules.tenantMessagesPerMinute(),
                rules.tenantMessageBurst(),
                new MessagesOfUser(rules.messagesPerMinute(), rules.messageBurst()));
        BroadcastLimit broadcasts = new BroadcastsToScope(rules.broadcastsPerMinute(), rules.broadcastBurst());
        int max = rules.maxMembers();
        var rooms = new OwnedRooms();
        var groups = new OwnedGroups();
        var networks = new OwnedNetworks();
        handlers = Map.ofEntries(
                entry("chat.send", new SendingMessage(Dialect.CHAT, part, messages, sendingLimit, clock)),
                entry("chat.edit", new EditingMessage("new_body", part, messages, rules.editWindow(), clock)),
                entry("chat.delete", new DeletingMessage(Dialect.CHAT, part, messages, clock)),
                entry("chat.redact", new RedactingMessage(part, messages, clock)),
                entry("chat.read", new MarkingRead(part, messages, clock)),
                entry("chat.reaction", new Reacting(part, messages, rules.reactionsPerUser(), clock)),
                entry("chat.typing", new Typing(Dialect.CHAT, part, reminders, rules.typingTimeout(), clock)),
                entry("file.upload", new ReportingUpload(part, clock)),
                entry("call.offer", new Calling(CallSignal.OFFER, scopes, clock)),
                entry("call.answer", new Calling(CallSignal.ANSWER, scopes, clock)),
                entry("call.ice", new Calling(CallSignal.CANDIDATE, scopes, clock)),
                entry("call.end", new Calling(CallSignal.END, scopes, clock)),
                entry("room.join", new Joining(rooms, ChatCommands::closedRoom, max, clock)),
                entry("room.leave", new RemovingMember(rooms, scopes, clock)),
                entry("subscribe", new Joining(groups, Refusal::notAMember, max, clock)),
                entry("unsubscribe", new Unsubscribing()),
                entry(
                        "tenant.chat.send",
                        new SendingMessage(Dialect.TENANT, tenantPart, messages, sendingLimit, clock)),
                entry(
                        "tenant.chat.edit",
                        new EditingMessage("content", tenantPart, messages, rules.editWindow(), clock)),
                entry("tenant.chat.delete", new DeletingMessage(Dialect.TENANT, tenantPart, messages, clock)),
                entry(
                        "tenant.chat.typing",
                        new Typing(Dialect.TENANT, tenantPart, reminders, rules.typingTimeout(), clock)),
                entry(ROOM_CREATE, new CreatingRoom(clock)),
                entry(ROOM_UPDATE, new UpdatingRoom(clock)),
                entry(ROOM_MEMBER_PUT, new PuttingMember(rooms, scopes, max, clock)),
                entry(ROOM_MEMBER_REMOVE, new RemovingMember(rooms, scopes, clock)),
                entry(GROUP_CREATE, new CreatingGroup(clock)),
                entry(GROUP_UPDATE, new UpdatingGroup(clock)),
                entry(GROUP_MEMBER_PUT, new PuttingMember(groups, scopes, max, clock)),
                entry(GROUP_MEMBER_REMOVE, new RemovingMember(groups, scopes, clock)),
                entry(GROUP_MESSAGE_SEND, new SendingToGroup(Content.Form.MESSAGE, broadcasts, clock)),
                entry(GROUP_NOTIFICATION_SEND, new SendingToGroup(Content.Form.NOTIFICATION, broadcasts, clock)),
                entry(GROUP_FILE_SEND, new SendingToGroup(Content.Form.FILE, broadcasts, clock)),
                entry(USER_MESSAGE_SEND, new SendingToUser(Content.Form.MESSAGE, broadcasts, clock)),
                entry(USER_NOTIFICATION_SEND, new SendingToUser(Content.Form.NOTIFICATION, broadcasts, clock)),
                entry(USER_FILE_SEND, new SendingToUser(Content.Form.FILE, broadcasts, clock)),
                entry(NETWORK_MEMBER_PUT, new PuttingMember(networks, scopes, max, clock)),
                entry(NETWORK_MEMBER_REMOVE, new RemovingMember(networks, scopes, clock)),
                entry(SCOPE_REPAIR, repairing));
    }

    private static Refusal closedRoom(String scope) {
        return Refusal.forbidden("%s is closed: its owners and admins let people in.".formatted(scope));
    }

    @Override
    public boolean has(String type) {
        return handlers.containsKey(type);
    }

    @Override
    public CommandHandler of(String type) {
        CommandHandler handler = handlers.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("there is no type of commands " + type);
        }
        return handler;
    }

    @Override
    public boolean isSignal(String type) {
        return SIGNALS.contains(type);
    }
}
