package io.carillon.tenant.rest;

import io.carillon.tenant.announcements.Announcing;
import io.carillon.tenant.announcements.DeletingAnnouncement;
import io.carillon.tenant.announcements.ReadingAnnouncements;
import io.carillon.tenant.announcements.UpdatingAnnouncement;
import io.carillon.tenant.rest.AnnouncementBodies.Announce;
import io.carillon.tenant.rest.AnnouncementBodies.AnnouncementBody;
import io.carillon.tenant.rest.AnnouncementBodies.AnnouncementsBody;
import io.carillon.tenant.tenants.Caller;
import java.util.Objects;
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

/** What is announced to a tenant. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/announcements", version = RestConfiguration.VERSION_1)
final class AnnouncementController {

    private final Announcing announcing;
    private final UpdatingAnnouncement updating;
    private final DeletingAnnouncement deleting;
    private final ReadingAnnouncements reading;

    AnnouncementController(
            Announcing announcing,
            UpdatingAnnouncement updating,
            DeletingAnnouncement deleting,
            ReadingAnnouncements reading) {
        this.announcing = announcing;
        this.updating = updating;
        this.deleting = deleting;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<AnnouncementBody> announce(
            Caller caller, @PathVariable String tenantId, @RequestBody Announce request) {
        Announce wish = request.read();
        return Answers.created(
                announcing.announce(
                        caller,
                        tenantId,
                        Objects.requireNonNull(wish.title()),
                        Objects.requireNonNull(wish.content()),
                        Boolean.TRUE.equals(wish.isPinned())),
                AnnouncementBody::of);
    }

    @GetMapping
    ResponseEntity<AnnouncementsBody> list(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(required = false, defaultValue = "false") boolean pinned,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Answers.ok(
                pinned ? reading.pinned(caller, tenantId) : reading.all(caller, tenantId, Pages.read(limit, cursor)),
                AnnouncementsBody::of);
    }

    @GetMapping("/{announcementId}")
    ResponseEntity<AnnouncementBody> view(
            Caller caller, @PathVariable String tenantId, @PathVariable String announcementId) {
        return Answers.ok(reading.one(caller, tenantId, announcementId), AnnouncementBody::of);
    }

    @PatchMapping("/{announcementId}")
    ResponseEntity<AnnouncementBody> update(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String announcementId,
            @RequestBody Announce request) {
        return Answers.ok(updating.update(caller, tenantId, announcementId, request.readPatch()), AnnouncementBody::of);
    }

    @DeleteMapping("/{announcementId}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String tenantId, @PathVariable String announcementId) {
        return Answers.nothing(deleting.delete(caller, tenantId, announcementId));
    }
}
