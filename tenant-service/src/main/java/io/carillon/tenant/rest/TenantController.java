package io.carillon.tenant.rest;

import io.carillon.tenant.lifecycle.ApprovingTenant;
import io.carillon.tenant.lifecycle.ListingTenants;
import io.carillon.tenant.lifecycle.RegisteringTenant;
import io.carillon.tenant.lifecycle.SuspendingTenant;
import io.carillon.tenant.lifecycle.UpdatingTenant;
import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.rest.TenantBodies.Reason;
import io.carillon.tenant.rest.TenantBodies.RegisterTenant;
import io.carillon.tenant.rest.TenantBodies.StatusBody;
import io.carillon.tenant.rest.TenantBodies.TenantBody;
import io.carillon.tenant.rest.TenantBodies.TenantsBody;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Tenants as a whole. */
@RestController
@RequestMapping(path = "/tenants", version = RestConfiguration.VERSION_1)
final class TenantController {

    private final RegisteringTenant registering;
    private final ListingTenants listing;
    private final ViewingTenant viewing;
    private final UpdatingTenant updating;
    private final ApprovingTenant approving;
    private final SuspendingTenant suspending;

    TenantController(
            RegisteringTenant registering,
            ListingTenants listing,
            ViewingTenant viewing,
            UpdatingTenant updating,
            ApprovingTenant approving,
            SuspendingTenant suspending) {
        this.registering = registering;
        this.listing = listing;
        this.viewing = viewing;
        this.updating = updating;
        this.approving = approving;
        this.suspending = suspending;
    }

    @PostMapping
    ResponseEntity<TenantBody> register(Caller caller, @RequestBody RegisterTenant request) {
        ResponseEntity<TenantBody> created = Answers.created(
                registering.register(caller, request.read()), tenant -> TenantBody.of(tenant, caller.userId()));
        TenantBody tenant = created.getBody();
        return tenant == null
                ? created
                : ResponseEntity.created(URI.create("/tenants/" + tenant.tenantId()))
                        .body(tenant);
    }

    @GetMapping
    ResponseEntity<TenantsBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PageRequest page = Pages.read(limit, cursor);
        return status == null
                ? ResponseEntity.ok(TenantsBody.of(listing.own(caller, page), caller.userId()))
                : Answers.ok(
                        listing.withStatus(caller, status(status), page),
                        tenants -> TenantsBody.of(tenants, caller.userId()));
    }

    private static TenantStatus status(String code) {
        Fields fields = new Fields();
        String known = fields.word(
                "status",
                code,
                Arrays.stream(TenantStatus.values()).map(TenantStatus::code).toList());
        fields.check();
        return TenantStatus.of(known).orElseThrow();
    }

    @GetMapping("/{tenantId}")
    ResponseEntity<TenantBody> view(Caller caller, @PathVariable String tenantId) {
        return answer(caller, viewing.view(caller, tenantId));
    }

    @PatchMapping(
            path = "/{tenantId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<TenantBody> update(Caller caller, @PathVariable String tenantId, @RequestBody ObjectNode patch) {
        return answer(
                caller,
                updating.update(caller, tenantId, DetailsPatchReader.read(patch))
                        .then(_ -> viewing.view(caller, tenantId)));
    }

    private static ResponseEntity<TenantBody> answer(Caller caller, Outcome<Tenant> outcome) {
        return Answers.ok(outcome, tenant -> TenantBody.of(tenant, caller.userId()));
    }

    @PostMapping("/{tenantId}/approve")
    ResponseEntity<StatusBody> approve(Caller caller, @PathVariable String tenantId) {
        return Answers.ok(approving.approve(caller, tenantId), status -> new StatusBody(tenantId, status.code()));
    }

    @PostMapping("/{tenantId}/suspend")
    ResponseEntity<StatusBody> suspend(
            Caller caller, @PathVariable String tenantId, @RequestBody(required = false) @Nullable Reason reason) {
        return Answers.ok(
                suspending.suspend(caller, tenantId, Reason.read(reason)),
                status -> new StatusBody(tenantId, status.code()));
    }
}
