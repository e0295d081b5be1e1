package io.carillon.family.references;

import io.carillon.family.references.ReferenceScan.View;
import io.carillon.family.references.ReferencedFamily.Membership;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares both directions for all families: what they say with what the views have, and what the views have with what
 * they say. Needs memory for a page of each only.
 */
public final class CheckingReferences {

    private final ReferenceScan scan;
    private final ReferencedFamilies families;
    private final ReferenceViews views;
    private final Users users;
    private final Confirmation confirmation;

    public CheckingReferences(
            ReferenceScan scan, ReferencedFamilies families, ReferenceViews views, Users users, Patience patience) {
        this.scan = scan;
        this.families = families;
        this.views = views;
        this.users = users;
        this.confirmation = new Confirmation(families, patience);
    }

    /** Who hears what is found. */
    public interface Reporter {

        /** So many families or entries of a table were looked at. */
        void lookedAt(String table, int count);

        /** So much of a table is done. */
        void progress(String table, int percent);

        void found(Finding finding);
    }

    /** Looks at everything. */
    public void check(Reporter reporter) {
        scan.families(
                page -> {
                    checkFamilies(page, reporter);
                    reporter.lookedAt("family", page.size());
                },
                percent -> reporter.progress("family", percent));
        for (View view : View.values()) {
            String table = view.table();
            scan.entries(
                    view,
                    page -> {
                        checkEntries(page, reporter);
                        reporter.lookedAt(table, page.size());
                    },
                    percent -> reporter.progress(table, percent));
        }
    }

    /** What is wrong with a family now; empty if it isn't there. */
    public List<Finding> check(String familyId) {
        return confirmation.of(familyId, family -> family.map(this::compare).orElse(List.of()));
    }

    private void checkFamilies(List<String> page, Reporter reporter) {
        Collection<ReferencedFamily> found = families.findAll(page).values();
        Map<String, UserProfile> known = users.profiles(found.stream()
                .flatMap(family -> family.memberships().stream())
                .filter(Membership::current)
                .map(Membership::userId)
                .toList());
        List<Reference> present = found.stream()
                .flatMap(family -> family.presentReferences().stream())
                .toList();
        List<Finding> suspicions = new ArrayList<>(Comparison.missing(present, views.read(present)));
        found.forEach(family -> suspicions.addAll(Comparison.strangers(family, known)));
        suspicions.stream()
                .map(Finding::familyId)
                .distinct()
                .forEach(familyId -> check(familyId).forEach(reporter::found));
    }

    private List<Finding> compare(ReferencedFamily family) {
        List<Reference> present = family.presentReferences().stream()
                .map(reference -> reference.asOf(family.version()))
                .toList();
        List<Finding> findings = new ArrayList<>(Comparison.missing(present, views.read(present)));
        findings.addAll(Comparison.strangers(
                family,
                users.profiles(
                        family.memberships().stream().map(Membership::userId).toList())));
        return findings;
    }

    private void checkEntries(List<Entry> page, Reporter reporter) {
        Map<String, ReferencedFamily> found =
                families.findAll(page.stream().map(Entry::familyId).toList());
        for (Entry entry : page) {
            Optional<ReferencedFamily> family = Optional.ofNullable(found.get(entry.familyId()));
            if (Comparison.stale(family, entry).isPresent()) {
                confirmation.of(entry.familyId(), now -> compare(now, entry)).forEach(reporter::found);
            }
        }
    }

    private List<Finding> compare(Optional<ReferencedFamily> family, Entry entry) {
        boolean standing = views.read(List.of(new Reference(entry.familyId(), entry.referrer(), true, 0)))
                .getFirst()
                .isPresent();
        return standing ? Comparison.stale(family, entry).stream().toList() : List.of();
    }
}
