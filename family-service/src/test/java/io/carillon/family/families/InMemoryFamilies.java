package io.carillon.family.families;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.users.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** Families in memory that keep their members, invitations, tokens and events, and can die before any commit. */
public final class InMemoryFamilies implements Families {

    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Map<String, Long>> wallets = new HashMap<>();
    private final Map<String, List<SpecificRecord>> events = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Invitation> invitations = new HashMap<>();
    private int commitsLeft = Integer.MAX_VALUE;

    public InMemoryFamilies(Family... families) {
        for (Family family : families) {
            this.families.put(family.id(), family);
        }
    }

    public void give(String familyId, String userId, long tokens) {
        wallets.computeIfAbsent(familyId, _ -> new HashMap<>()).put(userId, tokens);
    }

    /** Lets so many commits through and fails the next one, once. */
    public void dieAfter(int commits) {
        commitsLeft = commits;
    }

    public void send(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
    }

    public List<Invitation> invitations() {
        return List.copyOf(invitations.values());
    }

    public List<SpecificRecord> eventsOf(String familyId) {
        return List.copyOf(events.getOrDefault(familyId, List.of()));
    }

    public Wallets wallets() {
        return familyId -> Map.copyOf(wallets.getOrDefault(familyId, Map.of()));
    }

    public FamilySources sources() {
        return familyId -> Optional.ofNullable(sources.get(familyId));
    }

    public Map<String, Family> all() {
        return Map.copyOf(families);
    }

    public FamiliesOfUser familiesOfUser() {
        return userId -> families.values().stream()
                .filter(family -> family.member(userId).isPresent())
                .map(Family::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Family> find(String familyId) {
        return Optional.ofNullable(families.get(familyId));
    }

    @Override
    public Map<String, Family> findAll(Collection<String> familyIds) {
        Map<String, Family> found = new HashMap<>(families);
        found.keySet().retainAll(familyIds);
        return found;
    }

    @Override
    public Commit commit(String familyId, long expectedVersion, Accepted<?> decision, Traceparent trace) {
        if (commitsLeft == 0) {
            commitsLeft = Integer.MAX_VALUE;
            throw new IllegalStateException("died");
        }
        commitsLeft--;
        if (find(familyId).map(Family::version).orElse(NOT_FOUNDED) != expectedVersion) {
            return Commit.CONFLICT;
        }
        families.put(familyId, after(find(familyId).orElseGet(() -> founded(familyId, decision)), decision));
        events.computeIfAbsent(familyId, _ -> new ArrayList<>()).addAll(decision.events());
        return Commit.COMMITTED;
    }

    private Family founded(String familyId, Accepted<?> decision) {
        if (!(decision.changes().getFirst() instanceof Change.FamilyFounded founded)) {
            throw new IllegalStateException("changed before it was founded: " + familyId);
        }
        if (founded.source() != null) {
            sources.put(familyId, founded.source());
        }
        Stamp stamp = founded.stamp();
        return new Family(
                familyId, founded.details(), stamp, stamp, null, NOT_FOUNDED, Account.EMPTY, Map.of(), Map.of());
    }

    private Family after(Family before, Accepted<?> decision) {
        Map<String, Member> members = new HashMap<>(before.members());
        Map<String, OpenInvitation> open = new HashMap<>(before.openInvitations());
        for (Change change : decision.changes()) {
            switch (change) {
                case Change.MemberPut(Member member) -> members.put(member.userId(), member);
                case Change.MemberEnded ended -> members.remove(ended.userId());
                case Change.InvitationSent(Invitation sent) -> {
                    send(sent);
                    open.put(sent.inviteeId(), new OpenInvitation(sent.id(), sent.expiresAt()));
                }
                case Change.InvitationClosed closed -> {
                    send(closed.invitation());
                    open.remove(closed.invitation().inviteeId());
                }
                case Change.WalletChanged changed -> give(before.id(), changed.userId(), changed.tokens());
                case Change.FamilyFounded _ -> {
                    // kept already
                }
                default -> throw new IllegalArgumentException("not kept in memory: " + change);
            }
        }
        return new Family(
                before.id(),
                before.details(),
                before.created(),
                before.modified(),
                before.deletion(),
                before.version() + decision.events().size(),
                before.account(),
                members,
                open);
    }
}
