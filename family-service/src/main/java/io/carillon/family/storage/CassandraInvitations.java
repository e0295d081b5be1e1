package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.families.Invitation;
import io.carillon.family.invitations.Invitations;
import java.util.Optional;

/** Reads invitations out of their families' partitions. */
final class CassandraInvitations implements Invitations {

    private final SelectInvitationFamily selectInvitationFamily;
    private final SelectInvitation selectInvitation;

    CassandraInvitations(CqlSession session) {
        this.selectInvitationFamily = new SelectInvitationFamily(session);
        this.selectInvitation = new SelectInvitation(session);
    }

    @Override
    public Optional<String> familyOf(String invitationId) {
        return selectInvitationFamily.find(invitationId);
    }

    @Override
    public Optional<Invitation> find(String familyId, String invitationId) {
        return selectInvitation.find(familyId, invitationId);
    }
}
