package io.carillon.tenant.rest;

import io.carillon.tenant.accounts.ActivatingAccount;
import io.carillon.tenant.accounts.ReportingPasswordChange;
import io.carillon.tenant.accounts.SuspendingAccount;
import io.carillon.tenant.rest.AccountBodies.AccountBody;
import io.carillon.tenant.rest.TenantBodies.Reason;
import io.carillon.tenant.tenants.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether accounts may be used, and what happened to their passwords. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/users/{userId}", version = RestConfiguration.VERSION_1)
final class AccountStatusController {

    private final SuspendingAccount suspending;
    private final ActivatingAccount activating;
    private final ReportingPasswordChange reporting;

    AccountStatusController(
            SuspendingAccount suspending, ActivatingAccount activating, ReportingPasswordChange reporting) {
        this.suspending = suspending;
        this.activating = activating;
        this.reporting = reporting;
    }

    @PostMapping("/suspend")
    ResponseEntity<AccountBody> suspend(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String userId,
            @RequestBody(required = false) @Nullable Reason reason) {
        return Answers.ok(
                suspending.suspend(caller, tenantId, Ids.path("user_id", userId), Reason.read(reason)),
                AccountBody::of);
    }

    @PostMapping("/activate")
    ResponseEntity<AccountBody> activate(Caller caller, @PathVariable String tenantId, @PathVariable String userId) {
        return Answers.ok(activating.activate(caller, tenantId, Ids.path("user_id", userId)), AccountBody::of);
    }

    @PostMapping("/password-changed")
    ResponseEntity<Void> passwordChanged(Caller caller, @PathVariable String tenantId, @PathVariable String userId) {
        return Answers.nothing(reporting.report(caller, tenantId, Ids.path("user_id", userId)));
    }
}
