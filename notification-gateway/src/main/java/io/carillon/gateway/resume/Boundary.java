package io.carillon.gateway.resume;

/** Where history ends and live delivery begins: known to the live reader between two polls. */
@FunctionalInterface
public interface Boundary {

    /** Moves a replay's end to the offset delivered next, holds what is live from there, and submits it again. */
    void extend(Replay replay);
}
