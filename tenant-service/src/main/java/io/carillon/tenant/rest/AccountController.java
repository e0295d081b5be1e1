package io.carillon.tenant.rest;

import io.carillon.tenant.accounts.CreatingAccount;
import io.carillon.tenant.accounts.DeletingAccount;
import io.carillon.tenant.accounts.ReadingAccounts;
import io.carillon.tenant.accounts.UpdatingAccount;
import io.carillon.tenant.rest.AccountBodies.AccountBody;
import io.carillon.tenant.rest.AccountBodies.AccountsBody;
import io.carillon.tenant.rest.AccountBodies.CheckedAccount;
import io.carillon.tenant.rest.AccountBodies.CreateAccount;
import io.carillon.tenant.rest.AccountBodies.UpdateAccount;
import io.carillon.tenant.tenants.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a tenant's users. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/users", version = RestConfiguration.VERSION_1)
final class AccountController {

    private final CreatingAccount creating;
    private final ReadingAccounts reading;
    private final UpdatingAccount updating;
    private final DeletingAccount deleting;

    AccountController(
            CreatingAccount creating, ReadingAccounts reading, UpdatingAccount updating, DeletingAccount deleting) {
        this.creating = creating;
        this.reading = reading;
        this.updating = updating;
        this.deleting = deleting;
    }

    @PostMapping
    ResponseEntity<AccountBody> create(
            Caller caller, @PathVariable String tenantId, @RequestBody CreateAccount request) {
        CheckedAccount wish = request.read();
        return Answers.created(
                creating.create(caller, tenantId, wish.userId(), wish.name(), wish.email()), AccountBody::of);
    }

    @GetMapping
    ResponseEntity<AccountsBody> list(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Answers.ok(reading.all(caller, tenantId, Pages.read(limit, cursor)), AccountsBody::of);
    }

    @GetMapping("/{userId}")
    ResponseEntity<AccountBody> view(Caller caller, @PathVariable String tenantId, @PathVariable String userId) {
        return Answers.ok(reading.one(caller, tenantId, Ids.path("user_id", userId)), AccountBody::of);
    }

    @PatchMapping("/{userId}")
    ResponseEntity<AccountBody> update(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String userId,
            @RequestBody UpdateAccount request) {
        return Answers.ok(
                updating.update(caller, tenantId, Ids.path("user_id", userId), request.read()), AccountBody::of);
    }

    @DeleteMapping("/{userId}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String tenantId, @PathVariable String userId) {
        return Answers.nothing(deleting.delete(caller, tenantId, Ids.path("user_id", userId)));
    }
}
