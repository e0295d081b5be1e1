/**
 * The events of the platform's Avro schemas, as clients receive them. Made from schemas/src/main/avro, don't edit:
 *
 *     ./mvnw -pl schemas -am test -Dtest=TypeScriptEventsTest -Dsurefire.failIfNoSpecifiedTests=false
 *     cp schemas/target/events.d.ts javascript-client/src/
 */

/** A suspended account may be used again; its user is what he was in the tenant. */
export interface AccountActivated {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** RFC 3339, UTC. */
  activated_at: string;
}

/** An account may not be used until it is activated again; until then its user is no member. */
export interface AccountSuspended {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  reason?: string | null;
  /** RFC 3339, UTC. */
  suspended_at: string;
}

/** A hotspot user was provisioned, as another system reported. */
export interface HotspotUserCreated {
  /** tenant_<ULID> */
  tenant_id: string;
  /** As the hotspot system names him. */
  hotspot_user_id: string;
  username: string;
  /** RFC 3339, UTC. */
  expires_at?: string | null;
  /** RFC 3339, UTC. */
  created_at: string;
}

/** The session of a hotspot user is over, as another system reported. */
export interface HotspotUserExpired {
  /** tenant_<ULID> */
  tenant_id: string;
  /** As the hotspot system names him. */
  hotspot_user_id: string;
  username: string;
  /** RFC 3339, UTC. */
  expired_at: string;
}

/** The password of an account was changed. */
export interface PasswordChanged {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** RFC 3339, UTC. */
  changed_at: string;
}

/** A payment succeeded, as another system reported. */
export interface PaymentCompleted {
  /** As the payment system names it. */
  payment_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  /** Who pays. */
  user_id?: string | null;
  /** In units of the currency, as decimal text such as 12.50. */
  amount: string;
  /** ISO 4217, such as EUR. */
  currency: string;
  /** RFC 3339, UTC. */
  completed_at: string;
}

/** A payment failed, as another system reported. */
export interface PaymentFailed {
  /** As the payment system names it. */
  payment_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  /** Who pays. */
  user_id?: string | null;
  /** In units of the currency, as decimal text such as 12.50. */
  amount: string;
  /** ISO 4217, such as EUR. */
  currency: string;
  reason?: string | null;
  /** RFC 3339, UTC. */
  failed_at: string;
}

/** Something is wrong that system admins must know. */
export interface SystemAlert {
  /** alt_<ULID> */
  alert_id: string;
  title: string;
  message: string;
  /** info, warning, error or critical */
  level: string;
  /** Which system says so. */
  source: string;
  /** RFC 3339, UTC. */
  raised_at: string;
}

/** A general notification for a user or for all system admins, whatever their tenants. */
export interface SystemNotificationOfSystemNotificationSent {
  /** ntc_<ULID> */
  notification_id: string;
  title: string;
  message: string;
  /** success, error, info or warning */
  level: string;
  /** RFC 3339, UTC. */
  sent_at: string;
}

/** A general notification for a tenant or a user of it. */
export interface SystemNotificationOfTenantNotificationSent {
  /** ntc_<ULID> */
  notification_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  title: string;
  message: string;
  /** success, error, info or warning */
  level: string;
  /** RFC 3339, UTC. */
  sent_at: string;
}

/** A system admin let a tenant work: a new one, or one that was suspended. */
export interface TenantApproved {
  /** tenant_<ULID> */
  tenant_id: string;
  name: string;
  /** RFC 3339, UTC. */
  approved_at: string;
}

/** Somebody registered a tenant, which he owns from now on. */
export interface TenantCreated {
  /** tenant_<ULID> */
  tenant_id: string;
  name: string;
  /** User id of who registered it. */
  owner_id: string;
  /** pending until a system admin approves it; active where no approval is needed. */
  status: string;
  /** RFC 3339, UTC. */
  registered_at: string;
}

/** Somebody registered a tenant, which he owns from now on. */
export interface TenantRegistered {
  /** tenant_<ULID> */
  tenant_id: string;
  name: string;
  /** User id of who registered it. */
  owner_id: string;
  /** pending until a system admin approves it; active where no approval is needed. */
  status: string;
  /** RFC 3339, UTC. */
  registered_at: string;
}

/** A system admin suspended a tenant: nobody changes anything in it until it is approved again. */
export interface TenantSuspended {
  /** tenant_<ULID> */
  tenant_id: string;
  name: string;
  reason?: string | null;
  /** RFC 3339, UTC. */
  suspended_at: string;
}

/** What describes a tenant is different from now on. */
export interface TenantUpdated {
  /** tenant_<ULID> */
  tenant_id: string;
  name: string;
  description?: string | null;
  /** An object of the fields that are different now: name, description, contact_email. */
  changes: unknown;
  /** RFC 3339, UTC. */
  updated_at: string;
}

/** A user has an account in a tenant from now on. If that made him a member, a TenantMemberJoined follows right after it. */
export interface UserCreated {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  name: string;
  /** RFC 3339, UTC. */
  created_at: string;
}

/** An account is gone. If its user was a member, a TenantMemberLeft follows right after it. */
export interface UserDeleted {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  name: string;
  /** RFC 3339, UTC. */
  deleted_at: string;
}

/** An account says something else from now on. */
export interface UserUpdated {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  name: string;
  /** RFC 3339, UTC. */
  updated_at: string;
}

/** A user accepted a call. */
export interface CallAnswer {
  /** User id. */
  from_user: string;
  /** The answer, passed on as it is. */
  sdp: unknown;
}

/** A user ended or declined a call. */
export interface CallEnd {
  /** User id. */
  from_user: string;
  reason?: string | null;
}

/** A candidate for the connection of a call. */
export interface CallIce {
  /** User id. */
  from_user: string;
  /** Passed on as it is. */
  candidate: unknown;
}

/** A user offers another one a call (WebRTC). */
export interface CallOffer {
  /** User id. */
  from_user: string;
  /** audio, video or screen */
  call_type: string;
  /** The offer, passed on as it is. */
  sdp: unknown;
}

/** A message was deleted. */
export interface ChatDeleted {
  message_id: string;
  /** RFC 3339, UTC. */
  deleted_at: string;
}

/** An author changed the text of his message. */
export interface ChatEdited {
  /** msg_<ULID> */
  id: string;
  /** For example room:general; also the record's key. */
  scope: string;
  /** The author. */
  user_id: string;
  user: { id: string; display_name: string };
  body: string;
  attachments: { name: string; url: string; mime_type: string; size: number }[];
  /** The message it answers; null if none. */
  parent_id?: string | null;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  edited_at?: string | null;
}

/** A member of a scope said something. */
export interface ChatMessage {
  /** msg_<ULID> */
  id: string;
  /** For example room:general; also the record's key. */
  scope: string;
  /** The author. */
  user_id: string;
  user: { id: string; display_name: string };
  body: string;
  attachments: { name: string; url: string; mime_type: string; size: number }[];
  /** The message it answers; null if none. */
  parent_id?: string | null;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  edited_at?: string | null;
}

/** A user added a reaction to a message, or took it back. */
export interface ChatReactionUpdate {
  message_id: string;
  user_id: string;
  reaction: string;
  /** add or remove */
  action: string;
}

/** A user has read a room up to a message. */
export interface ChatReadUpdate {
  message_id: string;
  user_id: string;
  room: string;
}

/** A moderator replaced the text of a message, for everybody. */
export interface ChatRedacted {
  message_id: string;
  /** The mask. */
  new_body: string;
}

/** A user types, or stopped. */
export interface ChatTypingUser {
  scope: string;
  user_id: string;
  typing: boolean;
}

/** Tokens were put into the family account. */
export interface FamilyAccountCredited {
  family_id: string;
  /** Tokens, at least 1. */
  amount: number;
  /** Afterwards. */
  balance: number;
}

/** The family account was frozen or unfrozen. */
export interface FamilyAccountStatusChanged {
  family_id: string;
  is_frozen: boolean;
}

/** The family was deleted; its record is kept. FamilyMembershipEnded follows for each member. */
export interface FamilyDeleted {
  family_id: string;
  family_name: string;
}

/** An admin invited a user to the family. */
export interface FamilyInvitationReceived {
  /** inv_<ULID> */
  invitation_id: string;
  family_name: string;
  inviter_username: string;
}

/** The invitee accepted or declined. Accepting is followed, in the same change, by FamilyMemberJoined. */
export interface FamilyInvitationResponded {
  invitation_id: string;
  invitee_username: string;
  /** accepted or declined */
  action: string;
}

/** An admin withdrew an invitation that had no answer yet. */
export interface FamilyInvitationRevoked {
  invitation_id: string;
  family_name: string;
}

/** A user became a member of the family. */
export interface FamilyMemberJoined {
  family_id: string;
  new_member_username: string;
}

/** A member left the family, and hears of it as the last thing from this family. */
export interface FamilyMemberLeft {
  family_id: string;
  member_username: string;
}

/** An admin removed a member, who hears of it as the last thing from this family. */
export interface FamilyMemberRemoved {
  family_id: string;
  member_username: string;
  removed_by_username: string;
}

/** A member was promoted to admin or demoted. */
export interface FamilyMemberRoleChanged {
  family_id: string;
  member_username: string;
  /** admin or member */
  new_role: string;
}

/** What is true of the family as a whole changed. */
export interface FamilyUpdated {
  family_id: string;
  /** The name as it is now. */
  family_name: string;
  /** By their names in the REST interface, for example familyName. */
  changed_fields: string[];
}

/** How far a user's upload is. */
export interface FileUploadEvent {
  scope: string;
  user_id: string;
  /** Chosen by the client; its name is that of the message protocol. */
  fileId: string;
  /** Percent. */
  progress: number;
}

/** A file is ready for a group. Back ends may produce it themselves. */
export interface GroupFile {
  group_name: string;
  /** URL or path. */
  file_url: string;
  file_name: string;
  message?: string | null;
  /** Bytes; null if not known. */
  file_size?: number | null;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** A user became a member of a group. */
export interface GroupMemberAdded {
  group_name: string;
  role: string;
}

/** A membership of a group ended. */
export interface GroupMemberRemoved {
  group_name: string;
}

/** A member of a group has another role. */
export interface GroupMemberRoleChanged {
  group_name: string;
  role: string;
}

/** A text for a group. Back ends may produce it themselves. */
export interface GroupMessage {
  group_name: string;
  message: string;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** A notification for a group. Back ends may produce it themselves. */
export interface GroupNotification {
  group_name: string;
  message: string;
  /** success, error, info or warning */
  notification_type: string;
  title?: string | null;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** A group is called or described differently, or has other rules. */
export interface GroupUpdated {
  group_name: string;
  title: string;
  description?: string | null;
  access: string;
  publishers: string;
}

/** A user joined a network. */
export interface MemberJoined {
  network_id: string;
  user_id: string;
}

/** A user left a network. */
export interface MemberLeft {
  network_id: string;
  user_id: string;
}

/** An admin invited a user to the family. */
export interface NewFamilyInvitationSent {
  family_id: string;
  /** What the inviter typed: a user id, a username or an e-mail address. */
  invitee_identifier: string;
}

/** A member was promoted to admin or demoted. */
export interface RoleChanged {
  family_id: string;
  /** admin or member */
  new_role: string;
}

/** A user became a member of a room. */
export interface RoomMemberJoined {
  room: string;
  user_id: string;
  role: string;
}

/** A membership of a room ended. */
export interface RoomMemberLeft {
  room: string;
  user_id: string;
}

/** A member of a room has another role. */
export interface RoomMemberRoleChanged {
  room: string;
  user_id: string;
  role: string;
}

/** A room is called or described differently, or lets in others than before. */
export interface RoomUpdated {
  room: string;
  title: string;
  description?: string | null;
  access: string;
}

/** Something was announced to a tenant. */
export interface TenantAnnouncementOfTenantAnnouncementPublished {
  /** ann_<ULID> */
  id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  title: string;
  content: string;
  /** User id. */
  author_id: string;
  author: { id: string; display_name: string; role: string };
  is_pinned: boolean;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  updated_at: string;
}

/** An announcement says something else from now on, or is pinned or isn't any more. */
export interface TenantAnnouncementOfTenantAnnouncementUpdated {
  /** ann_<ULID> */
  id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  title: string;
  content: string;
  /** User id. */
  author_id: string;
  author: { id: string; display_name: string; role: string };
  is_pinned: boolean;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  updated_at: string;
}

/** An announcement is gone. */
export interface TenantAnnouncementDeleted {
  /** tenant_<ULID> */
  tenant_id: string;
  announcement_id: string;
}

/** A message of a tenant's chat was deleted. */
export interface TenantChatDeleted {
  tenant_id: string;
  message_id: string;
  /** RFC 3339, UTC. */
  deleted_at: string;
}

/** An author changed the text of his message in a tenant's chat. */
export interface TenantChatEdited {
  /** msg_<ULID> */
  id: string;
  tenant_id: string;
  /** The author. */
  user_id: string;
  user: { id: string; display_name: string; nickname?: string | null };
  content: string;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  edited_at?: string | null;
}

/** A member of a tenant said something in its chat. */
export interface TenantChatMessage {
  /** msg_<ULID> */
  id: string;
  tenant_id: string;
  /** The author. */
  user_id: string;
  user: { id: string; display_name: string; nickname?: string | null };
  content: string;
  /** RFC 3339, UTC. */
  created_at: string;
  /** RFC 3339, UTC. */
  edited_at?: string | null;
}

/** A user types in a tenant's chat, or stopped. */
export interface TenantChatTypingUser {
  tenant_id: string;
  user_id: string;
  typing: boolean;
}

/** Somebody was invited into a tenant. */
export interface TenantInvitationReceived {
  /** inv_<ULID> */
  invitation_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  tenant_name: string;
  /** What he will be if he accepts. */
  role: string;
  /** User id. */
  invited_by: string;
  /** RFC 3339, UTC. */
  expires_at: string;
}

/** An invitee accepted or declined. If he accepted, a TenantMemberJoined follows right after it. */
export interface TenantInvitationResponded {
  invitation_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
  /** The invitee. */
  user_id: string;
  /** accepted or declined */
  action: string;
}

/** An open invitation was taken back. */
export interface TenantInvitationRevoked {
  invitation_id: string;
  /** tenant_<ULID> */
  tenant_id: string;
}

/** A user may not be in a tenant any more. He need not have been in it. */
export interface TenantMemberBanned {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** User id. */
  banned_by: string;
  reason?: string | null;
}

/** A user is a member of a tenant from now on. */
export interface TenantMemberJoined {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** admin, moderator, vip or member */
  role: string;
}

/** Somebody of a higher level ended a membership. The user may join again. */
export interface TenantMemberKicked {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** User id. */
  kicked_by: string;
  reason?: string | null;
}

/** A user left a tenant, or his account in it was deleted. */
export interface TenantMemberLeft {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
}

/** A member is called otherwise in a tenant from now on. */
export interface TenantMemberNicknameChanged {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** Null if he has no name of his own here any more. */
  nickname?: string | null;
}

/** A member has another role from now on. */
export interface TenantMemberRoleChanged {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  old_role: string;
  new_role: string;
}

/** A banned user may join a tenant again. */
export interface TenantMemberUnbanned {
  /** tenant_<ULID> */
  tenant_id: string;
  user_id: string;
  /** User id. */
  unbanned_by: string;
  reason?: string | null;
}

/** A tenant has another owner from now on. What the old one is now is told right after it, by a TenantMemberRoleChanged. */
export interface TenantOwnerTransferred {
  /** tenant_<ULID> */
  tenant_id: string;
  /** User id. */
  old_owner: string;
  /** User id. */
  new_owner: string;
}

/** Settings of a tenant are different from now on. */
export interface TenantSettingsUpdated {
  /** tenant_<ULID> */
  tenant_id: string;
  /** An object of the settings that are different now, with their new values; null for one that was removed. */
  changes: unknown;
}

/** A member asked for tokens of the family account. */
export interface TokenRequestCreated {
  /** treq_<ULID> */
  request_id: string;
  requester_username: string;
  /** Tokens, at least 1. */
  amount: number;
}

/** An admin approved a token request, which moved the tokens, or denied it. */
export interface TokenRequestReviewed {
  request_id: string;
  /** approved or denied */
  status: string;
  reviewer_username: string;
}

/** A file is ready for a user. Back ends may produce it themselves. */
export interface UserFile {
  user_id: string;
  /** URL or path. */
  file_url: string;
  file_name: string;
  message?: string | null;
  /** Bytes; null if not known. */
  file_size?: number | null;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** A text for a user. Back ends may produce it themselves. */
export interface UserMessage {
  user_id: string;
  message: string;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** A notification for a user. Back ends may produce it themselves. */
export interface UserNotification {
  user_id: string;
  message: string;
  /** success, error, info or warning */
  notification_type: string;
  title?: string | null;
  /** A JSON object of the sender's own; null if none. */
  data?: unknown;
}

/** The data of each event, by its wire type. */
export interface EventMap {
  'AccountActivated': AccountActivated;
  'AccountSuspended': AccountSuspended;
  'HotspotUserCreated': HotspotUserCreated;
  'HotspotUserExpired': HotspotUserExpired;
  'PasswordChanged': PasswordChanged;
  'PaymentCompleted': PaymentCompleted;
  'PaymentFailed': PaymentFailed;
  'SystemAlert': SystemAlert;
  'SystemNotification': SystemNotificationOfSystemNotificationSent | SystemNotificationOfTenantNotificationSent;
  'TenantApproved': TenantApproved;
  'TenantCreated': TenantCreated;
  'TenantRegistered': TenantRegistered;
  'TenantSuspended': TenantSuspended;
  'TenantUpdated': TenantUpdated;
  'UserCreated': UserCreated;
  'UserDeleted': UserDeleted;
  'UserUpdated': UserUpdated;
  'call.answer': CallAnswer;
  'call.end': CallEnd;
  'call.ice': CallIce;
  'call.offer': CallOffer;
  'chat.deleted': ChatDeleted;
  'chat.edited': ChatEdited;
  'chat.message': ChatMessage;
  'chat.reaction.update': ChatReactionUpdate;
  'chat.read.update': ChatReadUpdate;
  'chat.redacted': ChatRedacted;
  'chat.typing.user': ChatTypingUser;
  'family_account_credited': FamilyAccountCredited;
  'family_account_status_changed': FamilyAccountStatusChanged;
  'family_deleted': FamilyDeleted;
  'family_invitation_received': FamilyInvitationReceived;
  'family_invitation_responded': FamilyInvitationResponded;
  'family_invitation_revoked': FamilyInvitationRevoked;
  'family_member_joined': FamilyMemberJoined;
  'family_member_left': FamilyMemberLeft;
  'family_member_removed': FamilyMemberRemoved;
  'family_member_role_changed': FamilyMemberRoleChanged;
  'family_updated': FamilyUpdated;
  'file.upload.event': FileUploadEvent;
  'group_file': GroupFile;
  'group_member_added': GroupMemberAdded;
  'group_member_removed': GroupMemberRemoved;
  'group_member_role_changed': GroupMemberRoleChanged;
  'group_message': GroupMessage;
  'group_notification': GroupNotification;
  'group_updated': GroupUpdated;
  'member.joined': MemberJoined;
  'member.left': MemberLeft;
  'new_family_invitation_sent': NewFamilyInvitationSent;
  'role_changed': RoleChanged;
  'room.member.joined': RoomMemberJoined;
  'room.member.left': RoomMemberLeft;
  'room.member.role_changed': RoomMemberRoleChanged;
  'room.updated': RoomUpdated;
  'tenant.announcement': TenantAnnouncementOfTenantAnnouncementPublished | TenantAnnouncementOfTenantAnnouncementUpdated;
  'tenant.announcement.deleted': TenantAnnouncementDeleted;
  'tenant.chat.deleted': TenantChatDeleted;
  'tenant.chat.edited': TenantChatEdited;
  'tenant.chat.message': TenantChatMessage;
  'tenant.chat.typing.user': TenantChatTypingUser;
  'tenant.invitation.received': TenantInvitationReceived;
  'tenant.invitation.responded': TenantInvitationResponded;
  'tenant.invitation.revoked': TenantInvitationRevoked;
  'tenant.member.banned': TenantMemberBanned;
  'tenant.member.joined': TenantMemberJoined;
  'tenant.member.kicked': TenantMemberKicked;
  'tenant.member.left': TenantMemberLeft;
  'tenant.member.nickname_changed': TenantMemberNicknameChanged;
  'tenant.member.role_changed': TenantMemberRoleChanged;
  'tenant.member.unbanned': TenantMemberUnbanned;
  'tenant.owner.transferred': TenantOwnerTransferred;
  'tenant.settings.updated': TenantSettingsUpdated;
  'token_request_created': TokenRequestCreated;
  'token_request_reviewed': TokenRequestReviewed;
  'user_file': UserFile;
  'user_message': UserMessage;
  'user_notification': UserNotification;
}
