package io.carillon.family.invitations;

import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Invitation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The invitations of families in memory, and some that were announced but never sent. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryFamilies families;
    private final List<Announced> lost = new ArrayList<>();

    public InMemoryInvitations(InMemoryFamilies families) {
        this.families = families;
    }

    void announce(Announced neverSent) {
        lost.add(neverSent);
    }

    @Override
    public Optional<String> familyOf(String invitationId) {
        return all().filter(sent -> sent.id().equals(invitationId))
                .map(Invitation::familyId)
                .findAny();
    }

    @Override
    public Optional<Invitation> find(String familyId, String invitationId) {
        return all().filter(
                        sent -> sent.familyId().equals(familyId) && sent.id().equals(invitationId))
                .findAny();
    }

    @Override
    public List<Invitation> sentBy(String familyId, @Nullable String before, int limit) {
        return all().filter(sent -> sent.familyId().equals(familyId))
                .filter(sent -> before == null || sent.id().compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Announced> announcedTo(String inviteeId, @Nullable String before, int limit) {
        return Stream.concat(
                        all().filter(sent -> sent.inviteeId().equals(inviteeId))
                                .map(sent -> new Announced(sent.id(), sent.familyId())),
                        lost.stream())
                .sorted(Comparator.comparing(Announced::invitationId).reversed())
                .filter(sent -> before == null || sent.invitationId().compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Received> findAll(Collection<Announced> announced) {
        return announced.stream()
                .flatMap(one -> find(one.familyId(), one.invitationId()).stream())
                .collect(Collectors.toMap(
                        Invitation::id,
                        sent -> new Received(
                                sent,
                                families.find(sent.familyId()).orElseThrow().name(),
                                families.find(sent.familyId()).orElseThrow().isDeleted())));
    }

    private Stream<Invitation> all() {
        return families.invitations().stream()
                .sorted(Comparator.comparing(Invitation::id).reversed());
    }
}
