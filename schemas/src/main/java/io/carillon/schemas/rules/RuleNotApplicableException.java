package io.carillon.schemas.rules;

/** A rule of the schema cannot be applied to one record, because a field it needs holds nothing it could use. */
public final class RuleNotApplicableException extends RuntimeException {

    private final String field;

    RuleNotApplicableException(String schemaName, String field, String wrong) {
        super(schemaName + ": a rule needs the field \"" + field + "\", which " + wrong);
        this.field = field;
    }

    /** The field that is to blame. */
    public String field() {
        return field;
    }
}
