package io.carillon.tenant.tenants;

/** It is against the rules, and nothing happened. */
public record Refused<T>(Refusal refusal) implements Outcome<T>, Decision<T> {

    /** @param about what the rule is about */
    public static <T> Refused<T> of(Refusal.Code code, Object... about) {
        return new Refused<>(Refusal.of(code, about));
    }
}
