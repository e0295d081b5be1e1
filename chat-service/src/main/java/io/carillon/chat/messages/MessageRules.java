package io.carillon.chat.messages;

import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.util.List;
import java.util.Optional;

/** What messages must be like, and what is asked of those who change one. */
final class MessageRules {

    /** Of a text, in Unicode code points. */
    static final int MAX_BODY = 4_000;

    private static final int MAX_ID = 120;
    private static final int MAX_ATTACHMENTS = 10;

    private MessageRules() {}

    static String messageId(CommandData data) {
        return data.text("message_id", 1, MAX_ID);
    }

    static Optional<String> parentId(CommandData data) {
        return data.optionalText("parent_id", 1, MAX_ID);
    }

    static List<Attachment> attachments(CommandData data) {
        return data.optionalObjects("attachments", MAX_ATTACHMENTS).stream()
                .map(part -> attachment(data, part))
                .toList();
    }

    private static Attachment attachment(CommandData data, CommandData part) {
        Attachment attachment = new Attachment(
                part.text("name", 1, 255),
                part.text("url", 1, 2_048),
                part.text("mime_type", 1, 127),
                part.number("size", 0, Long.MAX_VALUE));
        data.adopt(part);
        return attachment;
    }

    /** A message that is there, in this scope. */
    static Optional<StoredMessage> inScope(Messages messages, String messageId, ScopeView view) {
        return messages.find(messageId)
                .filter(StoredMessage::isThere)
                .filter(message -> message.scope().equals(view.scope()));
    }

    static Refusal notTheAuthor() {
        return Refusal.of("not_the_author", "Only the author of a message may do this.");
    }
}
