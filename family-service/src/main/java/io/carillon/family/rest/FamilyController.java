package io.carillon.family.rest;

import io.carillon.family.families.Family;
import io.carillon.family.lifecycle.Created;
import io.carillon.family.lifecycle.CreatingFamily;
import io.carillon.family.lifecycle.DeletingFamily;
import io.carillon.family.lifecycle.PopulatingFamilies;
import io.carillon.family.lifecycle.UpdatingFamily;
import io.carillon.family.lifecycle.ViewingFamily;
import io.carillon.family.rest.FamilyMessages.CreatedFamilyBody;
import io.carillon.family.rest.FamilyMessages.FamilyBody;
import io.carillon.family.rest.FamilyMessages.MembersBody;
import io.carillon.family.rest.FamilyRequests.CreateFamily;
import io.carillon.family.users.Caller;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Families and their members. */
@RestController
@RequestMapping(path = "/family", version = RestConfiguration.VERSION_1)
final class FamilyController {

    /** See draft-ietf-httpapi-idempotency-key-header. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CreatingFamily creating;
    private final ViewingFamily viewing;
    private final UpdatingFamily updating;
    private final DeletingFamily deleting;
    private final PopulatingFamilies populating;

    FamilyController(
            CreatingFamily creating,
            ViewingFamily viewing,
            UpdatingFamily updating,
            DeletingFamily deleting,
            PopulatingFamilies populating) {
        this.creating = creating;
        this.viewing = viewing;
        this.updating = updating;
        this.deleting = deleting;
        this.populating = populating;
    }

    @PostMapping
    ResponseEntity<CreatedFamilyBody> create(
            Caller caller,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody CreateFamily request) {
        return Responses.of(creating.create(caller, request.wish(), key), this::created);
    }

    private ResponseEntity<CreatedFamilyBody> created(Created created) {
        URI location = URI.create("/family/" + created.family().id());
        return ResponseEntity.status(created.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(location)
                .body(CreatedFamilyBody.of(populating.populate(created.family()), created.invitations()));
    }

    @GetMapping("/{familyId}")
    ResponseEntity<FamilyBody> family(Caller caller, @PathVariable String familyId) {
        return Responses.of(viewing.view(caller, familyId), this::found);
    }

    /** See RFC 7396. */
    @PatchMapping(
            path = "/{familyId}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<FamilyBody> update(Caller caller, @PathVariable String familyId, @RequestBody ObjectNode patch) {
        return Responses.of(
                FamilyPatchReader.read(patch).then(read -> updating.update(caller, familyId, read)), this::found);
    }

    @DeleteMapping("/{familyId}")
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String familyId,
            @RequestParam(defaultValue = "false") boolean dropReferences) {
        return Responses.of(
                deleting.delete(caller, familyId, dropReferences),
                _ -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<FamilyBody> found(Family family) {
        return ResponseEntity.ok(FamilyBody.of(populating.populate(family)));
    }

    @GetMapping("/{familyId}/members")
    ResponseEntity<MembersBody> members(Caller caller, @PathVariable String familyId) {
        return Responses.of(viewing.view(caller, familyId), family -> ResponseEntity.ok(MembersBody.of(family)));
    }
}
