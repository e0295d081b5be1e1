package io.carillon.family.accounts;

import io.carillon.family.families.Change.DepositMade;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.TokenRequest;
import java.util.Optional;

/** What happened with the families' tokens; it is changed with their families. */
public interface Accounts {

    /** A token request of a family, whatever its status. */
    Optional<TokenRequest> request(String familyId, String requestId);

    /** The token requests of a family that match, newest first. A page ends early when much was searched for it. */
    Page<TokenRequest> requests(String familyId, TokenRequestFilter filter, PageRequest page);

    /** The movements of a family's account, newest first. */
    Page<RecordedEntry> ledger(String familyId, PageRequest page);

    /** A deposit that has happened. */
    Optional<DepositMade> deposit(String familyId, String depositId);
}
