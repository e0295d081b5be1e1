package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;

/** A member reads what moved the family's tokens, newest first. */
public final class ReadingLedger {

    private final VisibleFamily visible;
    private final Accounts accounts;

    public ReadingLedger(Families families, Accounts accounts) {
        this.visible = new VisibleFamily(families);
        this.accounts = accounts;
    }

    /**
     * Refuses an invalid limit or cursor and an unknown family.
     *
     * @param limit null for the default
     * @param cursor null for the first page
     */
    public Outcome<Page<RecordedEntry>> read(
            Caller caller, String familyId, @Nullable String limit, @Nullable String cursor) {
        return switch (PageRequest.parse(limit, cursor)) {
            case Refused<PageRequest>(Refusal refusal) -> new Refused<>(refusal);
            case Done<PageRequest>(PageRequest page) ->
                visible.show(caller, familyId, _ -> accounts.ledger(familyId, page));
        };
    }
}
