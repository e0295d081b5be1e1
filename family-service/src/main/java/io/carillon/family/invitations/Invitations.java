package io.carillon.family.invitations;

import io.carillon.family.families.Invitation;
import java.util.Optional;

/** The stored invitations; they are changed with their families. */
public interface Invitations {

    /** The family that an invitation, if it was ever sent, leads to. */
    Optional<String> familyOf(String invitationId);

    /** An invitation of a family, whatever its status. */
    Optional<Invitation> find(String familyId, String invitationId);
}
