package io.carillon.schemas.rules;

/**
 * One thing that is wrong with a schema's rules.
 *
 * @param rule which rule: {@code membership}, or {@code notify[1] (role_changed)}
 * @param property where in the rule, such as {@code to.members_of}; empty when it is the rule as a whole
 * @param wrong what is wrong
 * @param right what would be right
 */
public record Problem(String rule, String property, String wrong, String right) {

    @Override
    public String toString() {
        return rule + (property.isEmpty() ? "" : " " + property) + ": " + wrong + "; " + right;
    }
}
