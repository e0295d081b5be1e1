package io.carillon.chat.decisions;

import java.util.Locale;
import java.util.function.Supplier;

/** Measures where the time of commands goes. */
public interface StepTimer {

    /** The steps of a command; the last two are done at once. */
    enum Step {
        /** Reading the scope and how the asker stands in it. */
        LOOK,
        /** Deciding, with what the handler reads for it. */
        DECIDE,
        /** Storing the decision, once. */
        STORE,
        /** Writing the tables that show it. */
        APPLY,
        /** Writing its events. */
        TELL;

        /** The tag of the metric. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Does a step. */
    <T> T time(Step step, Supplier<T> work);

    /** Does a step that has no result. */
    default void time(Step step, Runnable work) {
        var _ = time(step, () -> {
            work.run();
            return Step.LOOK;
        });
    }
}
