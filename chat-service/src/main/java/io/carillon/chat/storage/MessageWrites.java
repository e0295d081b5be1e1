package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import java.util.function.Consumer;

/** What one event writes to a message and to what belongs to it. */
final class MessageWrites {

    private final MessageStatements statements;
    private final Occasion at;
    private final Consumer<BoundStatement> collector;

    MessageWrites(MessageStatements statements, Occasion at, Consumer<BoundStatement> collector) {
        this.statements = statements;
        this.at = at;
        this.collector = collector;
    }

    void sent(StoredMessage message) {
        collector.accept(statements.insertMessage.bind(at, message));
        collector.accept(statements.insertPlace.bind(at, message.id(), message.number()));
    }

    /**
     * Reads where the parent stands.
     *
     * @throws IllegalStateException if it isn't there, though it was when the answer was decided
     */
    void answered(String parentId, long replyNumber, StoredMessage reply) {
        Place parent = statements
                .selectPlace
                .find(parentId)
                .orElseThrow(() ->
                        new IllegalStateException("%s answers %s, which is nowhere".formatted(reply.id(), parentId)));
        collector.accept(statements.insertReply.bind(at, parentId, replyNumber, reply.id(), reply.number()));
        collector.accept(statements.updateReplies.bind(at, parent, replyNumber));
    }

    /** @param edit which has the text until now */
    void edited(String messageId, long number, String body, Edit edit) {
        collector.accept(statements.updateBody.bind(at, number, body, edit));
        collector.accept(statements.insertEdit.bind(at, messageId, edit));
    }

    void deleted(String messageId, long number, Deletion deletion) {
        collector.accept(statements.updateDeletion.bind(at, number, deletion));
        if (deletion.mode().equals(Deletion.HARD)) {
            collector.accept(statements.deleteContent.bind(at, number));
            collector.accept(statements.deleteEdits.bind(at, messageId));
        }
    }

    void redacted(long number, Redaction redaction) {
        collector.accept(statements.updateRedaction.bind(at, number, redaction));
    }

    void reactionAdded(String messageId, Reaction reaction) {
        collector.accept(statements.insertReaction.bind(at, messageId, reaction));
        collector.accept(statements.insertReactionOfUser.bind(at, messageId, reaction));
    }

    void reactionRemoved(String messageId, Reaction reaction) {
        collector.accept(statements.deleteReaction.bind(at, messageId, reaction));
        collector.accept(statements.deleteReactionOfUser.bind(at, messageId, reaction));
    }
}
