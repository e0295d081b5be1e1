package io.carillon.commandlog.reading;

import java.util.Optional;

/** What has to be so before commands are read. */
@FunctionalInterface
public interface StartCondition {

    /** What is missing, in words; empty when nothing is. */
    Optional<String> missing();
}
