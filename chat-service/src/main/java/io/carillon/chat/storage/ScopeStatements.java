package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;

/** The statements that write to scopes and to what leads to them. */
final class ScopeStatements {

    final UpdateDetails updateDetails;
    final UpdateRules updateRules;
    final UpdateMemberCount updateMemberCount;
    final UpdateLastMessage updateLastMessage;
    final UpdateLastStamp updateLastStamp;
    final InsertMember insertMember;
    final DeleteMember deleteMember;
    final InsertInactive insertInactive;
    final DeleteInactive deleteInactive;
    final InsertMarker insertMarker;
    final InsertScopeOfUser insertScopeOfUser;
    final DeleteScopeOfUser deleteScopeOfUser;
    final InsertDirectoryEntry insertDirectoryEntry;

    ScopeStatements(CqlSession session) {
        this.updateDetails = new UpdateDetails(session);
        this.updateRules = new UpdateRules(session);
        this.updateMemberCount = new UpdateMemberCount(session);
        this.updateLastMessage = new UpdateLastMessage(session);
        this.updateLastStamp = new UpdateLastStamp(session);
        this.insertMember = new InsertMember(session);
        this.deleteMember = new DeleteMember(session);
        this.insertInactive = new InsertInactive(session);
        this.deleteInactive = new DeleteInactive(session);
        this.insertMarker = new InsertMarker(session);
        this.insertScopeOfUser = new InsertScopeOfUser(session);
        this.deleteScopeOfUser = new DeleteScopeOfUser(session);
        this.insertDirectoryEntry = new InsertDirectoryEntry(session);
    }
}
