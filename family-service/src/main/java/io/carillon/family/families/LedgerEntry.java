package io.carillon.family.families;

import io.carillon.family.users.Stamp;

/**
 * One movement of the family account.
 *
 * @param amount in tokens, at least 1
 * @param balanceAfter of the family account, in tokens
 */
public record LedgerEntry(Movement movement, long amount, long balanceAfter, Stamp stamp) {

    /** What moved the tokens. */
    public sealed interface Movement {}

    /** They came in from outside. */
    public record Deposit(String depositId) implements Movement {}

    /** They went to a member whose request was approved. */
    public record Grant(String requestId, String userId) implements Movement {}
}
