package io.carillon.family.references;

import java.util.List;

/** Brings the views up to what a family says. Repeating it, at any later time and in any order, does no harm. */
public final class WritingReferences {

    private final ReferencedFamilies families;
    private final ReferenceViews views;

    public WritingReferences(ReferencedFamilies families, ReferenceViews views) {
        this.families = families;
        this.views = views;
    }

    /**
     * Writes what changed with some of the family's events. When it returns, it is in the views for good.
     *
     * @param first sequence of the first of these events; what changed before is in the views already
     * @param last sequence of the last of them
     * @return what was written
     * @throws IllegalStateException if the family isn't seen with these events yet
     */
    public List<Reference> write(String familyId, long first, long last) {
        ReferencedFamily family = families.find(familyId)
                .filter(found -> found.version() >= last)
                .orElseThrow(
                        () -> new IllegalStateException("%s isn't seen at version %d yet".formatted(familyId, last)));
        List<Reference> changed = family.references().stream()
                .filter(reference -> reference.version() >= first)
                .toList();
        views.write(changed);
        return changed;
    }
}
