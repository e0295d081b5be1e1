package io.carillon.family.members;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Member;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** How a user who signs in takes the place that was kept for him in one family. */
final class Adoption {

    /** Why the placeholder's membership ended. */
    private static final String SIGNED_IN = "signed_in";

    private final Family family;
    private final Member placeholder;
    private final User signedIn;
    private final Instant now;

    private Adoption(Family family, Member placeholder, User signedIn, Instant now) {
        this.family = family;
        this.placeholder = placeholder;
        this.signedIn = signedIn;
        this.now = now;
    }

    /**
     * Does nothing where there is no such placeholder any more: everything happened before.
     *
     * @param tokens by user id
     */
    static Decision<String> decide(
            Family family, String placeholderId, User signedIn, Map<String, Long> tokens, Instant now) {
        return family.member(placeholderId)
                .<Decision<String>>map(placeholder -> new Adoption(family, placeholder, signedIn, now).accept(tokens))
                .orElseGet(() -> new Unchanged<>(signedIn.id()));
    }

    private Decision<String> accept(Map<String, Long> tokens) {
        List<Change> changes = new ArrayList<>();
        List<SpecificRecord> events = new ArrayList<>();
        changes.add(new Change.MemberEnded(placeholder.userId(), now));
        events.add(FamilyEvents.ended(family.id(), placeholder.userId(), SIGNED_IN, now));
        successor().ifPresent(member -> {
            changes.add(new Change.MemberPut(member));
            told(member).ifPresent(events::add);
        });
        changes.addAll(movedTokens(tokens));
        return new Accepted<>(signedIn.id(), changes, events);
    }

    /** A member stays as he is, unless the family would be without an admin. */
    private Optional<Member> successor() {
        Optional<Member> before = family.member(signedIn.id());
        if (before.isEmpty()) {
            return Optional.of(new Member(
                    signedIn.id(),
                    signedIn.username(),
                    placeholder.role(),
                    placeholder.relation(),
                    placeholder.joinedAt()));
        }
        return family.isLastAdmin(placeholder)
                ? before.map(member -> member.as(placeholder.role()).as(placeholder.relation()))
                : Optional.empty();
    }

    /** Nobody hears of a deleted family any more; its record names the user all the same. */
    private Optional<SpecificRecord> told(Member successor) {
        if (family.isDeleted()) {
            return Optional.empty();
        }
        return Optional.of(
                family.member(successor.userId()).isPresent()
                        ? MemberEvents.roleChanged(family, successor, signedIn, now)
                        : FamilyEvents.joined(family.id(), successor));
    }

    private List<Change> movedTokens(Map<String, Long> tokens) {
        long moved = tokens.getOrDefault(placeholder.userId(), 0L);
        if (moved == 0) {
            return List.of();
        }
        long had = tokens.getOrDefault(signedIn.id(), 0L);
        return List.of(
                new Change.WalletChanged(placeholder.userId(), 0),
                new Change.WalletChanged(signedIn.id(), Math.addExact(had, moved)));
    }
}
