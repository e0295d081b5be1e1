package io.carillon.schemas.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A schema's rules are wrong. The message names the schema's origin and every problem, one per line. */
public final class InvalidRulesException extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidRulesException(String origin, String schemaName, List<Problem> problems) {
        super(origin + ": the routing rules of " + schemaName + " are invalid"
                + problems.stream().map(problem -> "\n  " + problem).collect(joining()));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the schema; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
