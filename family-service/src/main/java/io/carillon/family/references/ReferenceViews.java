package io.carillon.family.references;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The views that families are found through. */
public interface ReferenceViews {

    /**
     * Writes references, present and gone ones. Each counts as written at its version, so that repeats and latecomers
     * change nothing.
     */
    void write(Collection<Reference> references);

    /** What stands where each of the references would, in their order. */
    List<Optional<Referrer>> read(List<Reference> references);
}
