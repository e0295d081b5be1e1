package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.TokenRequestStatus;
import io.carillon.family.users.Caller;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin looks through the family's token requests, newest first; others see their own. */
public final class ListingTokenRequests {

    private final VisibleFamily visible;
    private final Accounts accounts;

    public ListingTokenRequests(Families families, Accounts accounts) {
        this.visible = new VisibleFamily(families);
        this.accounts = accounts;
    }

    /**
     * Refuses an invalid status, limit or cursor and an unknown family.
     *
     * @param status null for any
     * @param limit null for the default
     * @param cursor null for the first page
     */
    public Outcome<Page<TokenRequest>> list(
            Caller caller, String familyId, @Nullable String status, @Nullable String limit, @Nullable String cursor) {
        Optional<TokenRequestStatus> asked = status(status);
        if (status != null && asked.isEmpty()) {
            return new Refused<>(new Refusal.InvalidField("status", "enum", "must be pending, approved or denied"));
        }
        return switch (PageRequest.parse(limit, cursor)) {
            case Refused<PageRequest>(Refusal refusal) -> new Refused<>(refusal);
            case Done<PageRequest>(PageRequest page) ->
                visible.show(
                        caller,
                        familyId,
                        family -> accounts.requests(
                                familyId, new TokenRequestFilter(requester(family, caller), asked.orElse(null)), page));
        };
    }

    private static Optional<TokenRequestStatus> status(@Nullable String code) {
        return Arrays.stream(TokenRequestStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    private static @Nullable String requester(Family family, Caller caller) {
        return family.isManagedBy(caller) ? null : caller.user().id();
    }
}
