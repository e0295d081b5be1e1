package io.carillon.family.references;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The stored families, as far as references are concerned. */
public interface ReferencedFamilies {

    /** What the family says of its references now. */
    Optional<ReferencedFamily> find(String familyId);

    /** What several families say, by id, read at the same time; those that aren't there are left out. */
    Map<String, ReferencedFamily> findAll(Collection<String> familyIds);
}
