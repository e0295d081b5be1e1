package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.family.families.Change;
import java.util.List;

/** Which statements write which change. */
final class ChangeStatements {

    private final InsertFamily insertFamily;
    private final UpdateDetails updateDetails;
    private final UpdateDeletion updateDeletion;
    private final InsertProgram insertProgram;
    private final UpdateProgramEnded updateProgramEnded;
    private final InsertMember insertMember;
    private final UpdateMemberEnded updateMemberEnded;
    private final InsertInvitation insertInvitation;
    private final UpdateInvitation updateInvitation;
    private final InsertOpenInvitation insertOpenInvitation;
    private final DeleteOpenInvitation deleteOpenInvitation;
    private final AccountStatements account;

    ChangeStatements(CqlSession session) {
        this.insertFamily = new InsertFamily(session);
        this.updateDetails = new UpdateDetails(session);
        this.updateDeletion = new UpdateDeletion(session);
        this.insertProgram = new InsertProgram(session);
        this.updateProgramEnded = new UpdateProgramEnded(session);
        this.insertMember = new InsertMember(session);
        this.updateMemberEnded = new UpdateMemberEnded(session);
        this.insertInvitation = new InsertInvitation(session);
        this.updateInvitation = new UpdateInvitation(session);
        this.insertOpenInvitation = new InsertOpenInvitation(session);
        this.deleteOpenInvitation = new DeleteOpenInvitation(session);
        this.account = new AccountStatements(session);
    }

    /** @param version the family's version with the change */
    List<BoundStatement> statements(String familyId, long version, Change change) {
        return switch (change) {
            case Change.FamilyFounded founded -> List.of(insertFamily.bind(familyId, version, founded));
            case Change.DetailsChanged changed -> updateDetails.bind(familyId, version, changed);
            case Change.FamilyDeleted deleted -> List.of(updateDeletion.bind(familyId, version, deleted));
            case Change.ProgramAdded added -> List.of(insertProgram.bind(familyId, version, added));
            case Change.ProgramDropped dropped -> List.of(updateProgramEnded.bind(familyId, version, dropped));
            case Change.MemberPut put -> List.of(insertMember.bind(familyId, version, put.member()));
            case Change.MemberEnded ended -> List.of(updateMemberEnded.bind(familyId, version, ended));
            case Change.InvitationSent(var invitation) ->
                List.of(insertInvitation.bind(familyId, invitation), insertOpenInvitation.bind(familyId, invitation));
            case Change.InvitationClosed closed ->
                List.of(
                        updateInvitation.bind(familyId, closed),
                        deleteOpenInvitation.bind(familyId, closed.invitation()));
            case Change.TokensRequested(var request) -> List.of(account.requested(familyId, request));
            case Change.TokenRequestReviewed(var request) -> List.of(account.reviewed(familyId, request));
            case Change.AccountChanged(var changed) -> List.of(account.changed(familyId, changed));
            case Change.WalletChanged changed -> List.of(account.wallet(familyId, changed));
            case Change.LedgerWritten(var entry) -> List.of(account.ledger(familyId, version, entry));
            case Change.DepositMade made -> List.of(account.deposit(familyId, made));
        };
    }
}
