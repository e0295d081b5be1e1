package io.carillon.family.rest;

import io.carillon.family.accounts.DepositingTokens;
import io.carillon.family.accounts.FreezingAccount;
import io.carillon.family.accounts.ReadingLedger;
import io.carillon.family.accounts.ViewingAccount;
import io.carillon.family.rest.AccountMessages.AccountBody;
import io.carillon.family.rest.AccountMessages.DepositBody;
import io.carillon.family.rest.AccountMessages.DepositTokens;
import io.carillon.family.rest.AccountMessages.LedgerBody;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The families' accounts. */
@RestController
@RequestMapping(path = "/family/{familyId}/account", version = RestConfiguration.VERSION_1)
final class AccountController {

    private final ViewingAccount viewing;
    private final ReadingLedger reading;
    private final FreezingAccount freezing;
    private final DepositingTokens depositing;

    AccountController(
            ViewingAccount viewing, ReadingLedger reading, FreezingAccount freezing, DepositingTokens depositing) {
        this.viewing = viewing;
        this.reading = reading;
        this.freezing = freezing;
        this.depositing = depositing;
    }

    @GetMapping
    ResponseEntity<AccountBody> account(Caller caller, @PathVariable String familyId) {
        return Responses.of(viewing.view(caller, familyId), view -> ResponseEntity.ok(AccountBody.of(view)));
    }

    @GetMapping("/ledger")
    ResponseEntity<LedgerBody> ledger(
            Caller caller,
            @PathVariable String familyId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Responses.of(
                reading.read(caller, familyId, limit, cursor), page -> ResponseEntity.ok(LedgerBody.of(page)));
    }

    @PostMapping("/freeze")
    ResponseEntity<AccountBody> freeze(Caller caller, @PathVariable String familyId) {
        return Responses.of(freezing.freeze(caller, familyId), view -> ResponseEntity.ok(AccountBody.of(view)));
    }

    @PostMapping("/unfreeze")
    ResponseEntity<AccountBody> unfreeze(Caller caller, @PathVariable String familyId) {
        return Responses.of(freezing.unfreeze(caller, familyId), view -> ResponseEntity.ok(AccountBody.of(view)));
    }

    /** A repeat is answered like the first time, but with another status. */
    @PostMapping("/deposits")
    ResponseEntity<DepositBody> deposit(
            Caller caller, @PathVariable String familyId, @RequestBody DepositTokens request) {
        return Responses.of(
                depositing.deposit(caller, familyId, request.depositId(), request.amount()),
                deposited -> ResponseEntity.status(deposited.before() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(DepositBody.of(deposited)));
    }
}
