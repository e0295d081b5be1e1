package io.carillon.family.accounts;

/**
 * A deposit that has happened.
 *
 * @param amount in tokens
 * @param balance of the family account now, in tokens
 * @param before whether it had happened before, so that nothing moved
 */
public record Deposited(String familyId, String depositId, long amount, long balance, boolean before) {}
