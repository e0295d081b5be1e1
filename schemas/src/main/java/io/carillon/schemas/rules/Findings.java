package io.carillon.schemas.rules;

import java.util.List;

/**
 * Where problems are noted, seen from one place in the rules.
 *
 * @param found all problems so far, shared by every place
 */
record Findings(List<Problem> found, String rule, String property) {

    Findings at(String name) {
        return new Findings(found, rule, property.isEmpty() ? name : property + "." + name);
    }

    Findings at(int index) {
        return new Findings(found, rule, property + "[" + index + "]");
    }

    void add(String wrong, String right) {
        found.add(new Problem(rule, property, wrong, right));
    }
}
