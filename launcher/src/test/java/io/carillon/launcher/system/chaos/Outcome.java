package io.carillon.launcher.system.chaos;

import io.carillon.launcher.story.Answer;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What became of a change, as far as the one who asked for it can tell. */
sealed interface Outcome {

    /** It happened. */
    record Done(JsonNode answer) implements Outcome {}

    /** It did not happen. */
    record Refused(String why) implements Outcome {}

    /** Nobody took the request: it did not happen, and can be made elsewhere. */
    Refused NOBODY_THERE = new Refused("nobody there");

    /** It may have happened. */
    record Unknown(String why) implements Outcome {}

    /** The refusals among the answers of status 503 (docs/family-service.md). */
    Set<String> NOTHING_CHANGED = Set.of("contended", "not_ready", "issuer_unavailable");

    /** Asks once. */
    static Outcome of(Supplier<Answer> change) {
        try {
            return of(change.get());
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof ConnectException ? new Refused("nobody there") : new Unknown("no answer");
        }
    }

    private static Outcome of(Answer answer) {
        if (answer.status() / 100 == 2) {
            return new Done(answer.json());
        }
        String code = answer.json().path("code").asString("");
        return switch (answer.status()) {
            case 403, 404, 409 -> new Refused(code);
            case 503 -> NOTHING_CHANGED.contains(code) ? new Refused(code) : new Unknown(code);
            default -> throw new AssertionError("a defect: " + answer);
        };
    }
}
