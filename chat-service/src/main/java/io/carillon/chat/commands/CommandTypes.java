package io.carillon.chat.commands;

/**
 * Types of commands that come from this service's own REST interface. Gateways let no frames of these types through; the
 * types of frames are in {@code docs/protocol.md}, 8.1.
 */
public final class CommandTypes {

    public static final String ROOM_CREATE = "room.create";
    public static final String ROOM_UPDATE = "room.update";
    public static final String ROOM_MEMBER_PUT = "room.member.put";
    public static final String ROOM_MEMBER_REMOVE = "room.member.remove";
    public static final String GROUP_CREATE = "group.create";
    public static final String GROUP_UPDATE = "group.update";
    public static final String GROUP_MEMBER_PUT = "group.member.put";
    public static final String GROUP_MEMBER_REMOVE = "group.member.remove";
    public static final String GROUP_MESSAGE_SEND = "group.message.send";
    public static final String GROUP_NOTIFICATION_SEND = "group.notification.send";
    public static final String GROUP_FILE_SEND = "group.file.send";
    public static final String USER_MESSAGE_SEND = "user.message.send";
    public static final String USER_NOTIFICATION_SEND = "user.notification.send";
    public static final String USER_FILE_SEND = "user.file.send";
    public static final String NETWORK_MEMBER_PUT = "network.member.put";
    public static final String NETWORK_MEMBER_REMOVE = "network.member.remove";
    public static final String SCOPE_REPAIR = "scope.repair";

    private CommandTypes() {}
}
