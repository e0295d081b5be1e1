package io.carillon.family.families;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the rules say about one wish, given one state of the family. Nothing has happened yet.
 *
 * @param <T> what the caller gets once the decision is committed
 */
public sealed interface Decision<T> permits Accepted, Unchanged, Refused {

    /** The same decision for a caller who gets something else. */
    default <R> Decision<R> giving(Function<T, R> value) {
        return switch (this) {
            case Accepted<T>(T gives, List<Change> changes, List<SpecificRecord> events) ->
                new Accepted<>(value.apply(gives), changes, events);
            case Unchanged<T>(T gives) -> new Unchanged<>(value.apply(gives));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
