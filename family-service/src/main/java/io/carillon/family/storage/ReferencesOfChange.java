package io.carillon.family.storage;

import io.carillon.family.families.Change;
import io.carillon.family.references.WritingReferences;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets whoever changed a family find it so at once. Only a favour: the outbox writes the same before it publishes. */
final class ReferencesOfChange {

    private static final Logger LOG = LoggerFactory.getLogger(ReferencesOfChange.class);

    private final WritingReferences writing;

    ReferencesOfChange(WritingReferences writing) {
        this.writing = writing;
    }

    /**
     * @param first sequence of the first event of the change
     * @param last sequence of its last event
     */
    void write(String familyId, List<Change> changes, long first, long last) {
        if (changes.stream().noneMatch(ReferencesOfChange::concernsReferences)) {
            return;
        }
        try {
            var _ = writing.write(familyId, first, last);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("family_id", familyId)
                    .addKeyValue("version", last)
                    .setCause(e)
                    .log("The views don't have a change yet, the outbox will see to it: {}", e.getMessage());
        }
    }

    private static boolean concernsReferences(Change change) {
        return switch (change) {
            case Change.FamilyFounded _,
                    Change.FamilyDeleted _,
                    Change.MemberPut _,
                    Change.MemberEnded _,
                    Change.ProgramAdded _,
                    Change.ProgramDropped _ -> true;
            case Change.DetailsChanged changed -> changed.statusChanged();
            case Change.InvitationSent _,
                    Change.InvitationClosed _,
                    Change.TokensRequested _,
                    Change.TokenRequestReviewed _,
                    Change.AccountChanged _,
                    Change.WalletChanged _,
                    Change.LedgerWritten _,
                    Change.DepositMade _ -> false;
        };
    }
}
