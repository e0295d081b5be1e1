/**
 * The events of the platform's Avro schemas, as clients receive them. Made from schemas/src/main/avro, don't edit:
 *
 *     ./mvnw -pl schemas -am test -Dtest=TypeScriptEventsTest -Dsurefire.failIfNoSpecifiedTests=false
 *     cp schemas/target/events.d.ts javascript-client/src/
 */

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

/** The data of each event, by its wire type. */
export interface EventMap {
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
  'new_family_invitation_sent': NewFamilyInvitationSent;
  'role_changed': RoleChanged;
  'token_request_created': TokenRequestCreated;
  'token_request_reviewed': TokenRequestReviewed;
}
