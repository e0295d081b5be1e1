package io.carillon.chat.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.commandlog.Refusal;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Takes outcomes apart. */
public final class Outcomes {

    private Outcomes() {}

    /** The events of what is done or signalled. */
    public static List<SpecificRecord> events(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var _, List<SpecificRecord> events) -> events;
            case Outcome.Signalled(List<SpecificRecord> events) -> events;
            case Outcome.Refused _, Outcome.BelongsTo _ -> throw new AssertionError("has no events: " + outcome);
        };
    }

    /** The one event, of a type. */
    public static <E extends SpecificRecord> E event(Outcome outcome, Class<E> type) {
        assertThat(events(outcome)).hasSize(1);
        return type.cast(events(outcome).getFirst());
    }

    /** The data of the answer, as JSON. */
    public static String answer(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).answer().toString();
    }

    public static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    /** The refusal's code. */
    public static String code(Outcome outcome) {
        return refusal(outcome).code();
    }

    public static void assertUnchanged(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.done());
    }
}
