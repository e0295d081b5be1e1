package io.carillon.family.references;

import java.util.Collection;

/** The views that families are found through. */
public interface ReferenceViews {

    /**
     * Writes references, present and gone ones. Each counts as written at its version, so that repeats and latecomers
     * change nothing.
     */
    void write(Collection<Reference> references);
}
