package io.carillon.tenant.tenants;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a wish isn't granted. Nothing was changed and nobody was told.
 *
 * @param message the rule, for people
 * @param retryAfter with {@link Code#RATE_LIMITED}: when it would be let through
 */
public record Refusal(Code code, String message, Optional<Duration> retryAfter) {

    /** Kinds of reasons. */
    public enum Kind {
        UNKNOWN,
        FORBIDDEN,
        CONFLICT,
        TOO_MUCH
    }

    /** Every reason, with the rule for people. */
    public enum Code {
        UNKNOWN_TENANT(Kind.UNKNOWN, "There is no tenant %s"),
        UNKNOWN_MEMBER(Kind.UNKNOWN, "The tenant has no member %s"),
        UNKNOWN_BAN(Kind.UNKNOWN, "The user %s isn't banned"),
        UNKNOWN_ACCOUNT(Kind.UNKNOWN, "The tenant has no account of the user %s"),
        UNKNOWN_INVITATION(Kind.UNKNOWN, "There is no invitation %s"),
        UNKNOWN_ANNOUNCEMENT(Kind.UNKNOWN, "There is no announcement %s"),
        UNKNOWN_SYSTEM_ADMIN(Kind.UNKNOWN, "The user %s isn't told as a system admin"),
        NOT_A_MEMBER(Kind.FORBIDDEN, "Only members of the tenant may do this"),
        NOT_A_SYSTEM_ADMIN(Kind.FORBIDDEN, "Only system admins may do this"),
        NOT_A_SERVICE(
                Kind.FORBIDDEN, "Only back ends, whose tokens have the scope for it, and system admins may do this"),
        FORBIDDEN(Kind.FORBIDDEN, "Only members with one of these roles may do this: %s"),
        LEVEL_TOO_LOW(Kind.FORBIDDEN, "This needs a role above that of the member concerned, who is %s"),
        ROLE_TOO_HIGH(Kind.FORBIDDEN, "Only roles below one's own can be given; %s isn't"),
        BANNED(Kind.FORBIDDEN, "The user %s is banned from the tenant"),
        SUSPENDED(Kind.FORBIDDEN, "The account of the user %s in the tenant is suspended"),
        INVITATION_REQUIRED(Kind.FORBIDDEN, "One joins this tenant by invitation only"),
        NOT_THE_INVITEE(Kind.FORBIDDEN, "Only the invited user may answer an invitation"),
        TENANT_NOT_ACTIVE(Kind.CONFLICT, "The tenant is %s: this is possible in active ones only"),
        STATUS_UNCHANGED(Kind.CONFLICT, "The tenant is %s already"),
        ALREADY_MEMBER(Kind.CONFLICT, "The user %s is a member already"),
        ALREADY_INVITED(Kind.CONFLICT, "The user %s was invited already"),
        ALREADY_BANNED(Kind.CONFLICT, "The user %s is banned already"),
        ACCOUNT_EXISTS(Kind.CONFLICT, "The user %s has an account already"),
        ACCOUNT_STATUS_UNCHANGED(Kind.CONFLICT, "The account is %s already"),
        ROLE_UNCHANGED(Kind.CONFLICT, "The member is %s already"),
        OWNER_STAYS(Kind.CONFLICT, "A tenant keeps its owner: transfer the ownership first"),
        INVITATION_NOT_OPEN(Kind.CONFLICT, "The invitation is %s"),
        TOO_MANY_MEMBERS(Kind.CONFLICT, "A tenant has at most %s members"),
        TOO_MANY_SETTINGS(Kind.CONFLICT, "A tenant has at most %s settings"),
        TOO_MANY_PINNED(Kind.CONFLICT, "At most %s announcements are pinned"),
        CONTENDED(Kind.TOO_MUCH, "Others were changing the tenant all the time; nothing was changed, try again"),
        RATE_LIMITED(
                Kind.TOO_MUCH, "More was asked of this tenant than it may change in a minute; nothing was changed");

        private final Kind kind;
        private final String rule;

        Code(Kind kind, String rule) {
            this.kind = kind;
            this.rule = rule;
        }

        public Kind kind() {
            return kind;
        }

        /** As it stands in problems and errors. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param about what stands in the rule's place for it, if it has one */
    public static Refusal of(Code code, Object... about) {
        return new Refusal(code, code.rule.formatted(about), Optional.empty());
    }

    /** Too much in too short a time. */
    public static Refusal rateLimited(Duration retryAfter) {
        return new Refusal(Code.RATE_LIMITED, Code.RATE_LIMITED.rule, Optional.of(retryAfter));
    }
}
