package io.carillon.family.references;

import java.util.Optional;

/** The stored families, as far as references are concerned. */
public interface ReferencedFamilies {

    /** What the family says of its references now. */
    Optional<ReferencedFamily> find(String familyId);
}
