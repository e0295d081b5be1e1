package io.carillon.chat.rest;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.sending.Content;

/** In which form something is sent, and by which commands. */
enum SendingForm {
    MESSAGE(Content.Form.MESSAGE, CommandTypes.GROUP_MESSAGE_SEND, CommandTypes.USER_MESSAGE_SEND),
    NOTIFICATION(Content.Form.NOTIFICATION, CommandTypes.GROUP_NOTIFICATION_SEND, CommandTypes.USER_NOTIFICATION_SEND),
    FILE(Content.Form.FILE, CommandTypes.GROUP_FILE_SEND, CommandTypes.USER_FILE_SEND);

    private final Content.Form content;
    private final String toGroup;
    private final String toUser;

    SendingForm(Content.Form content, String toGroup, String toUser) {
        this.content = content;
        this.toGroup = toGroup;
        this.toUser = toUser;
    }

    Content.Form content() {
        return content;
    }

    /** @param target a group or a user */
    String commandFor(Scope target) {
        return target.kind() == ScopeKind.GROUP ? toGroup : toUser;
    }
}
