package io.carillon.tenant.tenants;

import java.util.Optional;

/**
 * How a user stands to a tenant.
 *
 * @param openInvitation the id of an invitation that he hasn't answered; it may have expired
 */
public record Standing(
        Optional<Member> member, Optional<Ban> ban, Optional<Account> account, Optional<String> openInvitation) {

    /** That of one who has nothing to do with it. */
    public static final Standing STRANGER =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** His membership, unless his account is suspended. */
    public Optional<Member> activeMember() {
        return member.filter(one -> !one.suspended());
    }
}
