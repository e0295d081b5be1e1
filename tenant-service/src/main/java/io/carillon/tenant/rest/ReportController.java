package io.carillon.tenant.rest;

import io.carillon.tenant.reports.Notifying;
import io.carillon.tenant.reports.ReportingHotspotUser;
import io.carillon.tenant.reports.ReportingPayment;
import io.carillon.tenant.rest.ReportBodies.HotspotExpiry;
import io.carillon.tenant.rest.ReportBodies.HotspotUser;
import io.carillon.tenant.rest.ReportBodies.Notify;
import io.carillon.tenant.rest.ReportBodies.ReportHotspotUser;
import io.carillon.tenant.rest.ReportBodies.ReportPayment;
import io.carillon.tenant.rest.ReportBodies.Taken;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other systems report of a tenant. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}", version = RestConfiguration.VERSION_1)
final class ReportController {

    private final ReportingPayment payments;
    private final ReportingHotspotUser hotspotUsers;
    private final Notifying notifying;

    ReportController(ReportingPayment payments, ReportingHotspotUser hotspotUsers, Notifying notifying) {
        this.payments = payments;
        this.hotspotUsers = hotspotUsers;
        this.notifying = notifying;
    }

    @PostMapping("/payments")
    ResponseEntity<Taken> payment(Caller caller, @PathVariable String tenantId, @RequestBody ReportPayment request) {
        return taken(payments.report(caller, tenantId, request.read()));
    }

    @PostMapping("/hotspot-users")
    ResponseEntity<Taken> hotspotUser(
            Caller caller, @PathVariable String tenantId, @RequestBody ReportHotspotUser request) {
        HotspotUser user = request.read();
        return taken(hotspotUsers.created(caller, tenantId, user.id(), user.username(), user.expiresAt()));
    }

    @PostMapping("/hotspot-users/{hotspotUserId}/expiry")
    ResponseEntity<Taken> hotspotExpiry(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String hotspotUserId,
            @RequestBody HotspotExpiry request) {
        return taken(
                hotspotUsers.expired(caller, tenantId, Ids.path("hotspot_user_id", hotspotUserId), request.read()));
    }

    @PostMapping("/notifications")
    ResponseEntity<Taken> notification(
            Caller caller,
            @PathVariable String tenantId,
            @RequestHeader(name = RepeatKey.HEADER, required = false) @Nullable String key,
            @RequestBody Notify request) {
        return taken(notifying.tenant(caller, tenantId, RepeatKey.read(key), request.read()));
    }

    /** {@code 202}: it is committed, and told as soon as Kafka takes it. */
    static ResponseEntity<Taken> taken(Outcome<Boolean> outcome) {
        ResponseEntity<Taken> answer = Answers.ok(outcome, now -> new Taken(!now));
        return ResponseEntity.accepted().body(answer.getBody());
    }
}
