package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.references.FamilyIndex;
import io.carillon.family.references.Referrer;
import io.carillon.family.users.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds families by what they have: system admins among all, everybody else among his own. */
public final class ListingFamilies {

    private static final Pattern FAMILY_ID = Pattern.compile("fam_[0-9A-Z]{26}");

    private final FamilyIndex index;
    private final Families families;
    private final FamiliesOfMember familiesOfMember;

    public ListingFamilies(FamilyIndex index, Families families, FamiliesOfMember familiesOfMember) {
        this.index = index;
        this.families = families;
        this.familiesOfMember = familiesOfMember;
    }

    /**
     * A page in the order in which the families were founded; the cursor is the last id that was looked at. Refuses a cursor
     * that isn't one, and a system admin who wants simply all.
     */
    public Outcome<Page<Family>> list(Caller caller, FamilyFilter filter, PageRequest request) {
        String after = Objects.requireNonNullElse(request.cursor(), "");
        if (!after.isEmpty() && !FAMILY_ID.matcher(after).matches()) {
            return invalid("cursor", "format", "must be the nextCursor of a page");
        }
        if (!caller.systemAdmin()) {
            return new Done<>(ownPage(caller, filter, after, request.limit()));
        }
        return label(filter)
                .<Outcome<Page<Family>>>map(label -> new Done<>(page(label, filter, after, request.limit())))
                .orElseGet(() -> invalid("status", "required", "is required, or program is"));
    }

    private Page<Family> ownPage(Caller caller, FamilyFilter filter, String after, int limit) {
        List<Family> matching = familiesOfMember.find(caller.user().id()).stream()
                .filter(family -> family.id().compareTo(after) > 0 && filter.matches(family))
                .limit(limit + 1L)
                .toList();
        return Page.of(matching, limit, Family::id);
    }

    private Page<Family> page(Referrer.Label label, FamilyFilter filter, String after, int limit) {
        List<String> ids = index.after(label, after, limit + 1);
        List<String> looked = ids.subList(0, Math.min(limit, ids.size()));
        Map<String, Family> found = families.findAll(looked);
        List<Family> matching = looked.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(filter::matches)
                .toList();
        return new Page<>(matching, ids.size() > limit ? looked.getLast() : null);
    }

    /** Families with a certain program are fewer than those with a certain status. */
    private static Optional<Referrer.Label> label(FamilyFilter filter) {
        if (filter.program() != null) {
            return Optional.of(new Referrer.OfProgram(filter.program()));
        }
        return Optional.ofNullable(filter.status()).map(Referrer.OfStatus::new);
    }

    private static <T> Outcome<T> invalid(String field, String rule, String message) {
        return new Refused<>(new Refusal.InvalidField(field, rule, message));
    }
}
