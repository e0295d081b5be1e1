package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;

/** What the rest of the service does when a placeholder turns out to be a user who signs in himself. */
public interface PlaceholderAdoption {

    /**
     * Puts the signed-in user in the placeholder's place in all families. By now every read of the placeholder leads to
     * the user. Called again after a crash, and by several instances at once: what is done already must not be done again.
     *
     * <p>Who adds a placeholder to a family looks at him once more afterwards, and calls this if he was adopted in
     * between: only then one of the two sees the other.
     *
     * @param placeholderId the user who was created by somebody else
     * @param signedIn who takes his place
     * @param trace carried into the events
     */
    void adopt(String placeholderId, User signedIn, Traceparent trace);
}
