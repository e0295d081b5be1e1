package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.family.families.Change;

/** Which statement writes which change. */
final class ChangeStatements {

    private final InsertFamily insertFamily;
    private final InsertMember insertMember;
    private final InsertInvitation insertInvitation;
    private final UpdateInvitation updateInvitation;

    ChangeStatements(CqlSession session) {
        this.insertFamily = new InsertFamily(session);
        this.insertMember = new InsertMember(session);
        this.insertInvitation = new InsertInvitation(session);
        this.updateInvitation = new UpdateInvitation(session);
    }

    BoundStatement statement(String familyId, Change change) {
        return switch (change) {
            case Change.FamilyFounded founded -> insertFamily.bind(familyId, founded);
            case Change.MemberAdded added -> insertMember.bind(familyId, added.member());
            case Change.InvitationSent sent -> insertInvitation.bind(familyId, sent.invitation());
            case Change.InvitationAnswered answered -> updateInvitation.bind(familyId, answered);
        };
    }
}
