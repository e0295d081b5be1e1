package io.carillon.commandlog.reading;

import io.carillon.commandlog.Command;
import java.time.Duration;

/**
 * Hears where this instance's partitions come from and go to: for a service that knows more of a scope than is stored, for instance
 * who types. Methods throw nothing.
 */
public interface PartitionListener {

    /** For a service that knows nothing beyond what is stored. */
    PartitionListener NONE = new PartitionListener() {};

    /** How far back commands are of interest that were done before their partition came here; zero for none at all. */
    default Duration lookBack() {
        return Duration.ZERO;
    }

    /**
     * Such a command: done and answered by another instance, or by this one before it was restarted, and not to be done again. Comes in
     * its scope's order, before those that are still to be done. A few from before {@link #lookBack} may be among them.
     */
    default void wasDone(Command command) {}

    /**
     * Partitions go to another instance, which begins when this returns. Nobody begins to work on their commands any more.
     *
     * @param patience how long this may take
     */
    default void givenUp(Partitions given, Duration patience) {}

    /** Partitions went to another instance already, which may have done commands since. */
    default void lost(Partitions lost) {}
}
