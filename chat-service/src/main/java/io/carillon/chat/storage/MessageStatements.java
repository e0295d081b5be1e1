package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;

/** The statements that write to messages and to what belongs to them. */
final class MessageStatements {

    final InsertMessage insertMessage;
    final InsertPlace insertPlace;
    final SelectPlace selectPlace;
    final InsertReply insertReply;
    final UpdateReplies updateReplies;
    final UpdateBody updateBody;
    final InsertEdit insertEdit;
    final DeleteEdits deleteEdits;
    final UpdateDeletion updateDeletion;
    final DeleteContent deleteContent;
    final UpdateRedaction updateRedaction;
    final InsertReaction insertReaction;
    final DeleteReaction deleteReaction;
    final InsertReactionOfUser insertReactionOfUser;
    final DeleteReactionOfUser deleteReactionOfUser;

    MessageStatements(CqlSession session) {
        this.insertMessage = new InsertMessage(session);
        this.insertPlace = new InsertPlace(session);
        this.selectPlace = new SelectPlace(session);
        this.insertReply = new InsertReply(session);
        this.updateReplies = new UpdateReplies(session);
        this.updateBody = new UpdateBody(session);
        this.insertEdit = new InsertEdit(session);
        this.deleteEdits = new DeleteEdits(session);
        this.updateDeletion = new UpdateDeletion(session);
        this.deleteContent = new DeleteContent(session);
        this.updateRedaction = new UpdateRedaction(session);
        this.insertReaction = new InsertReaction(session);
        this.deleteReaction = new DeleteReaction(session);
        this.insertReactionOfUser = new InsertReactionOfUser(session);
        this.deleteReactionOfUser = new DeleteReactionOfUser(session);
    }
}
