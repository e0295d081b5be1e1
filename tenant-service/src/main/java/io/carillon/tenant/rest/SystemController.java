package io.carillon.tenant.rest;

import io.carillon.tenant.admins.AddingSystemAdmin;
import io.carillon.tenant.admins.RemovingSystemAdmin;
import io.carillon.tenant.reports.Notifying;
import io.carillon.tenant.reports.RaisingAlert;
import io.carillon.tenant.rest.ReportBodies.Alert;
import io.carillon.tenant.rest.ReportBodies.CheckedAlert;
import io.carillon.tenant.rest.ReportBodies.Notify;
import io.carillon.tenant.rest.ReportBodies.Taken;
import io.carillon.tenant.tenants.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What concerns no tenant, but the whole system. */
@RestController
@RequestMapping(path = "/system", version = RestConfiguration.VERSION_1)
final class SystemController {

    private final Notifying notifying;
    private final RaisingAlert raising;
    private final AddingSystemAdmin adding;
    private final RemovingSystemAdmin removing;

    SystemController(
            Notifying notifying, RaisingAlert raising, AddingSystemAdmin adding, RemovingSystemAdmin removing) {
        this.notifying = notifying;
        this.raising = raising;
        this.adding = adding;
        this.removing = removing;
    }

    @PostMapping("/notifications")
    ResponseEntity<Taken> notification(
            Caller caller,
            @RequestHeader(name = RepeatKey.HEADER, required = false) @Nullable String key,
            @RequestBody Notify request) {
        return ReportController.taken(notifying.system(caller, RepeatKey.read(key), request.read()));
    }

    @PostMapping("/alerts")
    ResponseEntity<Taken> alert(
            Caller caller,
            @RequestHeader(name = RepeatKey.HEADER, required = false) @Nullable String key,
            @RequestBody Alert request) {
        CheckedAlert alert = request.read();
        return ReportController.taken(raising.raise(
                caller, RepeatKey.read(key), alert.title(), alert.message(), alert.level(), alert.source()));
    }

    @PutMapping("/admins/{userId}")
    ResponseEntity<Void> addAdmin(Caller caller, @PathVariable String userId) {
        return Answers.nothing(adding.add(caller, Ids.path("user_id", userId)));
    }

    @DeleteMapping("/admins/{userId}")
    ResponseEntity<Void> removeAdmin(Caller caller, @PathVariable String userId) {
        return Answers.nothing(removing.remove(caller, Ids.path("user_id", userId)));
    }
}
