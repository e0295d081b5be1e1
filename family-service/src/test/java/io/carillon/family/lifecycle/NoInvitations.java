package io.carillon.family.lifecycle;

import io.carillon.family.families.Invitation;
import io.carillon.family.invitations.Invitations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where nobody was ever invited. */
final class NoInvitations implements Invitations {

    @Override
    public Optional<String> familyOf(String invitationId) {
        return Optional.empty();
    }

    @Override
    public Optional<Invitation> find(String familyId, String invitationId) {
        return Optional.empty();
    }

    @Override
    public List<Invitation> sentBy(String familyId, @Nullable String before, int limit) {
        return List.of();
    }

    @Override
    public List<Announced> announcedTo(String inviteeId, @Nullable String before, int limit) {
        return List.of();
    }

    @Override
    public Map<String, Received> findAll(Collection<Announced> announced) {
        return Map.of();
    }
}
