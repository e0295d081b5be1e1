package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.family.families.Invitation;
import io.carillon.family.invitations.Invitations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads invitations out of their families' partitions. */
final class CassandraInvitations implements Invitations {

    private final SelectInvitationFamily selectInvitationFamily;
    private final SelectInvitation selectInvitation;
    private final SelectSentInvitations selectSentInvitations;
    private final SelectAnnouncedInvitations selectAnnouncedInvitations;
    private final SelectReceivedInvitation selectReceivedInvitation;

    CassandraInvitations(CqlSession session) {
        this.selectInvitationFamily = new SelectInvitationFamily(session);
        this.selectInvitation = new SelectInvitation(session);
        this.selectSentInvitations = new SelectSentInvitations(session);
        this.selectAnnouncedInvitations = new SelectAnnouncedInvitations(session);
        this.selectReceivedInvitation = new SelectReceivedInvitation(session);
    }

    @Override
    public Optional<String> familyOf(String invitationId) {
        return selectInvitationFamily.find(invitationId);
    }

    @Override
    public Optional<Invitation> find(String familyId, String invitationId) {
        return selectInvitation.find(familyId, invitationId);
    }

    @Override
    public List<Invitation> sentBy(String familyId, @Nullable String before, int limit) {
        return selectSentInvitations.find(familyId, before, limit);
    }

    @Override
    public List<Announced> announcedTo(String inviteeId, @Nullable String before, int limit) {
        return selectAnnouncedInvitations.find(inviteeId, before, limit);
    }

    @Override
    public Map<String, Received> findAll(Collection<Announced> announced) {
        Map<String, Received> found = new HashMap<>();
        AtOnce.forEach(announced, selectReceivedInvitation::findLater)
                .forEach(sent -> sent.ifPresent(
                        received -> found.put(received.invitation().id(), received)));
        return found;
    }
}
