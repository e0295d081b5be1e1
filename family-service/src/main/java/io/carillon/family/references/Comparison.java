package io.carillon.family.references;

import io.carillon.family.references.ReferencedFamily.Membership;
import io.carillon.family.users.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a family says against what is stored elsewhere. */
final class Comparison {

    private Comparison() {}

    /** @param found what stands in the views where each of the references should */
    static List<Finding> missing(List<Reference> present, List<Optional<Referrer>> found) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Reference expected = present.get(i);
            Optional<Referrer> there = found.get(i);
            if (there.isEmpty()) {
                findings.add(new Finding.Missing(expected));
            } else if (!there.get().equals(expected.referrer())) {
                findings.add(new Finding.Differing(expected, there.get()));
            }
        }
        return findings;
    }

    /** @param users by the ids of the members, as far as they are known */
    static List<Finding> strangers(ReferencedFamily family, Map<String, UserProfile> users) {
        List<Finding> findings = new ArrayList<>();
        for (Membership membership : family.memberships()) {
            UserProfile user = users.get(membership.userId());
            if (!membership.current()) {
                continue;
            }
            if (user == null) {
                findings.add(new Finding.UnknownUser(family.id(), membership.userId()));
            } else if (!user.id().equals(membership.userId()) && family.deletion() == null) {
                findings.add(new Finding.MergedMember(family.id(), membership.userId(), user.id()));
            }
        }
        return findings;
    }

    /** What is wrong with an entry that stands in a view. What it says of a membership isn't looked at. */
    static Optional<Finding> stale(Optional<ReferencedFamily> family, Entry entry) {
        if (family.isEmpty()) {
            return Optional.of(new Finding.UnknownFamily(entry));
        }
        boolean expected = family.get().presentReferences().stream()
                .anyMatch(reference -> isAbout(reference.referrer(), entry.referrer()));
        Reference gone = new Reference(
                entry.familyId(), entry.referrer(), false, family.get().version());
        return expected ? Optional.empty() : Optional.of(new Finding.Stale(gone));
    }

    private static boolean isAbout(Referrer one, Referrer other) {
        return (one instanceof Referrer.OfUser user && other instanceof Referrer.OfUser same)
                ? user.userId().equals(same.userId())
                : one.equals(other);
    }
}
