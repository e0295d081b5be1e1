package io.carillon.family.invitations;

import io.carillon.family.families.Invitation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored invitations; they are changed with their families. */
public interface Invitations {

    /** The family that an invitation, if it was ever sent, leads to. */
    Optional<String> familyOf(String invitationId);

    /** An invitation of a family, whatever its status. */
    Optional<Invitation> find(String familyId, String invitationId);

    /**
     * The invitations that a family sent, newest first.
     *
     * @param before the id of the invitation to begin after; null to begin with the newest
     */
    List<Invitation> sentBy(String familyId, @Nullable String before, int limit);

    /**
     * The invitations that a user may have got, newest first: whether one was ever sent is for its family to say.
     *
     * @param before as above
     */
    List<Announced> announcedTo(String inviteeId, @Nullable String before, int limit);

    /** Announced invitations that were sent, by id, read at the same time. */
    Map<String, Received> findAll(Collection<Announced> announced);

    /** Where to look for an invitation. */
    record Announced(String invitationId, String familyId) {}

    /**
     * An invitation as far as its family can describe it.
     *
     * @param familyDeleted whether there is nothing to be a member of any more
     */
    record Received(Invitation invitation, String familyName, boolean familyDeleted) {}
}
