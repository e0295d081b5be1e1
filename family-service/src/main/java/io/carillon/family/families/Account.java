package io.carillon.family.families;

/**
 * The family's tokens.
 *
 * @param balance in tokens, never negative
 * @param frozen refuses token requests and approvals while set
 */
public record Account(long balance, boolean frozen) {

    /** What a new family has. */
    public static final Account EMPTY = new Account(0, false);

    /** @throws IllegalArgumentException if the balance is negative */
    public Account {
        if (balance < 0) {
            throw new IllegalArgumentException("a balance is never negative, got " + balance);
        }
    }
}
