package io.carillon.tenant.storage;

import io.carillon.events.tenant.HotspotUserCreated;
import io.carillon.events.tenant.HotspotUserExpired;
import io.carillon.events.tenant.PaymentCompleted;
import io.carillon.events.tenant.PaymentFailed;
import io.carillon.events.tenant.SystemAdminAdded;
import io.carillon.events.tenant.SystemAdminRemoved;
import io.carillon.events.tenant.SystemAlertRaised;
import io.carillon.events.tenant.SystemNotificationSent;
import io.carillon.events.tenant.TenantAnnouncementDeleted;
import io.carillon.events.tenant.TenantAnnouncementPublished;
import io.carillon.events.tenant.TenantAnnouncementUpdated;
import io.carillon.events.tenant.TenantApproved;
import io.carillon.events.tenant.TenantInvitationResponded;
import io.carillon.events.tenant.TenantInvitationRevoked;
import io.carillon.events.tenant.TenantInvitationSent;
import io.carillon.events.tenant.TenantMemberBanned;
import io.carillon.events.tenant.TenantMemberJoined;
import io.carillon.events.tenant.TenantMemberKicked;
import io.carillon.events.tenant.TenantMemberLeft;
import io.carillon.events.tenant.TenantMemberNicknameChanged;
import io.carillon.events.tenant.TenantMemberRoleChanged;
import io.carillon.events.tenant.TenantMemberUnbanned;
import io.carillon.events.tenant.TenantNotificationSent;
import io.carillon.events.tenant.TenantOwnerTransferred;
import io.carillon.events.tenant.TenantRegistered;
import io.carillon.events.tenant.TenantSettingsUpdated;
import io.carillon.events.tenant.TenantSuspended;
import io.carillon.events.tenant.TenantUpdated;
import io.carillon.events.tenant.TenantUserActivated;
import io.carillon.events.tenant.TenantUserCreated;
import io.carillon.events.tenant.TenantUserDeleted;
import io.carillon.events.tenant.TenantUserPasswordChanged;
import io.carillon.events.tenant.TenantUserSuspended;
import io.carillon.events.tenant.TenantUserUpdated;
import java.util.List;
import org.apache.avro.Schema;

/** Every type of event this service tells; the registry is asked about each before the first real one. */
final class EventTypes {

    static final List<Schema> ALL = List.of(
            HotspotUserCreated.getClassSchema(),
            HotspotUserExpired.getClassSchema(),
            PaymentCompleted.getClassSchema(),
            PaymentFailed.getClassSchema(),
            SystemAdminAdded.getClassSchema(),
            SystemAdminRemoved.getClassSchema(),
            SystemAlertRaised.getClassSchema(),
            SystemNotificationSent.getClassSchema(),
            TenantAnnouncementDeleted.getClassSchema(),
            TenantAnnouncementPublished.getClassSchema(),
            TenantAnnouncementUpdated.getClassSchema(),
            TenantApproved.getClassSchema(),
            TenantInvitationResponded.getClassSchema(),
            TenantInvitationRevoked.getClassSchema(),
            TenantInvitationSent.getClassSchema(),
            TenantMemberBanned.getClassSchema(),
            TenantMemberJoined.getClassSchema(),
            TenantMemberKicked.getClassSchema(),
            TenantMemberLeft.getClassSchema(),
            TenantMemberNicknameChanged.getClassSchema(),
            TenantMemberRoleChanged.getClassSchema(),
            TenantMemberUnbanned.getClassSchema(),
            TenantNotificationSent.getClassSchema(),
            TenantOwnerTransferred.getClassSchema(),
            TenantRegistered.getClassSchema(),
            TenantSettingsUpdated.getClassSchema(),
            TenantSuspended.getClassSchema(),
            TenantUpdated.getClassSchema(),
            TenantUserActivated.getClassSchema(),
            TenantUserCreated.getClassSchema(),
            TenantUserDeleted.getClassSchema(),
            TenantUserPasswordChanged.getClassSchema(),
            TenantUserSuspended.getClassSchema(),
            TenantUserUpdated.getClassSchema());

    private EventTypes() {}
}
