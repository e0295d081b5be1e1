package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.Invitation;
import java.util.List;

/** Which statements write which change. */
final class ChangeStatements {

    private final InsertHead insertHead;
    private final UpdateFounding updateFounding;
    private final UpdateDetails updateDetails;
    private final UpdateStatus updateStatus;
    private final UpdateSettings updateSettings;
    private final UpdateOwner updateOwner;
    private final UpdateMemberCount updateMemberCount;
    private final InsertMember insertMember;
    private final InsertBan insertBan;
    private final InsertAccount insertAccount;
    private final InsertInvitation insertInvitation;
    private final InsertOpenInvitation insertOpenInvitation;
    private final InsertAnnouncement insertAnnouncement;
    private final InsertPin insertPin;
    private final InsertReport insertReport;
    private final InsertSystemAdmin insertSystemAdmin;
    private final DeleteItem deleteItem;

    ChangeStatements(CqlSession session) {
        this.insertHead = new InsertHead(session);
        this.updateFounding = new UpdateFounding(session);
        this.updateDetails = new UpdateDetails(session);
        this.updateStatus = new UpdateStatus(session);
        this.updateSettings = new UpdateSettings(session);
        this.updateOwner = new UpdateOwner(session);
        this.updateMemberCount = new UpdateMemberCount(session);
        this.insertMember = new InsertMember(session);
        this.insertBan = new InsertBan(session);
        this.insertAccount = new InsertAccount(session);
        this.insertInvitation = new InsertInvitation(session);
        this.insertOpenInvitation = new InsertOpenInvitation(session);
        this.insertAnnouncement = new InsertAnnouncement(session);
        this.insertPin = new InsertPin(session);
        this.insertReport = new InsertReport(session);
        this.insertSystemAdmin = new InsertSystemAdmin(session);
        this.deleteItem = new DeleteItem(session);
    }

    List<BoundStatement> statements(String id, Change change) {
        return switch (change) {
            case Change.Founded founded -> List.of(insertHead.bind(id), updateFounding.bind(id, founded));
            case Change.DetailsChanged(var details) -> List.of(updateDetails.bind(id, details));
            case Change.StatusChanged(var status) -> List.of(updateStatus.bind(id, status));
            case Change.SettingsChanged(var settings) -> List.of(updateSettings.bind(id, settings));
            case Change.OwnerChanged(String ownerId) -> List.of(updateOwner.bind(id, ownerId));
            case Change.MembersCounted(long members) -> List.of(updateMemberCount.bind(id, members));
            case Change.MemberPut(var member) -> List.of(insertMember.bind(id, member));
            case Change.MemberEnded(String userId) -> List.of(deleteItem.bind(id, Section.MEMBER, userId));
            case Change.Banned(var ban) -> List.of(insertBan.bind(id, ban));
            case Change.BanLifted(String userId) -> List.of(deleteItem.bind(id, Section.BAN, userId));
            case Change.AccountPut(var account) -> List.of(insertAccount.bind(id, account));
            case Change.AccountDeleted(String userId) -> List.of(deleteItem.bind(id, Section.ACCOUNT, userId));
            case Change.InvitationSent(Invitation invitation) ->
                List.of(insertInvitation.bind(invitation), insertOpenInvitation.bind(invitation));
            case Change.InvitationClosed(Invitation invitation) ->
                List.of(
                        insertInvitation.bind(invitation),
                        deleteItem.bind(id, Section.OPEN_INVITATION, invitation.userId()));
            case Change.AnnouncementPut(Announcement announcement) ->
                List.of(insertAnnouncement.bind(announcement), pin(announcement));
            case Change.AnnouncementDeleted(String announcementId) ->
                List.of(
                        deleteItem.bind(id, Section.ANNOUNCEMENT, announcementId),
                        deleteItem.bind(id, Section.PIN, announcementId));
            case Change.ReportTaken taken -> List.of(insertReport.bind(id, taken));
            case Change.SystemAdminPut(String userId, var since) -> List.of(insertSystemAdmin.bind(id, userId, since));
            case Change.SystemAdminEnded(String userId) -> List.of(deleteItem.bind(id, Section.SYSTEM_ADMIN, userId));
        };
    }

    private BoundStatement pin(Announcement announcement) {
        return announcement.pinned()
                ? insertPin.bind(announcement.tenantId(), announcement.id())
                : deleteItem.bind(announcement.tenantId(), Section.PIN, announcement.id());
    }
}
