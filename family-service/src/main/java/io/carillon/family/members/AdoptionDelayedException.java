package io.carillon.family.members;

/**
 * A user couldn't take his placeholder's place in a family, because others were changing it all the time. Whoever asks next
 * goes on where this ended.
 */
public final class AdoptionDelayedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdoptionDelayedException(String familyId, String placeholderId) {
        super("the family %s still has the placeholder %s".formatted(familyId, placeholderId));
    }
}
