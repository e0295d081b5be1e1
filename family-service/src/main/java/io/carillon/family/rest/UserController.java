package io.carillon.family.rest;

import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.lifecycle.PopulatingFamilies;
import io.carillon.family.profiles.ListingChildren;
import io.carillon.family.profiles.ProfileRules;
import io.carillon.family.profiles.UpdatingProfile;
import io.carillon.family.profiles.ViewingUser;
import io.carillon.family.profiles.VisibleUser;
import io.carillon.family.rest.ProfileMessages.ChildrenBody;
import io.carillon.family.rest.ProfileMessages.FamiliesBody;
import io.carillon.family.rest.ProfileMessages.UserBody;
import io.carillon.family.users.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users, their families and their children. */
@RestController
@RequestMapping(path = "/user", version = RestConfiguration.VERSION_1)
final class UserController {

    private static final String FAMILIES = "families";

    private final ViewingUser viewing;
    private final UpdatingProfile updating;
    private final ListingChildren listingChildren;
    private final PopulatingFamilies populating;

    UserController(
            ViewingUser viewing,
            UpdatingProfile updating,
            ListingChildren listingChildren,
            PopulatingFamilies populating) {
        this.viewing = viewing;
        this.updating = updating;
        this.listingChildren = listingChildren;
        this.populating = populating;
    }

    @GetMapping
    ResponseEntity<UserBody> byEmail(Caller caller, @RequestParam(required = false) @Nullable String email) {
        return Responses.of(viewing.viewByEmail(caller, email), user -> ResponseEntity.ok(UserBody.of(user)));
    }

    @GetMapping("/{userId}")
    ResponseEntity<UserBody> user(
            Caller caller, @PathVariable String userId, @RequestParam(required = false) @Nullable String populate) {
        Outcome<VisibleUser> user = populate == null || populate.equals(FAMILIES)
                ? viewing.view(caller, userId)
                : new Refused<>(new Refusal.InvalidField("populate", "enum", "must be " + FAMILIES));
        return Responses.of(user, found -> ResponseEntity.ok(populate == null ? UserBody.of(found) : populated(found)));
    }

    private UserBody populated(VisibleUser user) {
        return UserBody.populated(user, populating.populate(user.families()));
    }

    @PatchMapping("/{userId}")
    ResponseEntity<UserBody> update(
            Caller caller, @PathVariable String userId, @RequestBody Map<String, @Nullable Object> patch) {
        return Responses.of(
                ProfileRules.parse(patch).then(change -> updating.update(caller, userId, change)),
                user -> ResponseEntity.ok(UserBody.of(user)));
    }

    @GetMapping("/{userId}/families")
    ResponseEntity<FamiliesBody> families(Caller caller, @PathVariable String userId) {
        return Responses.of(
                viewing.view(caller, userId),
                user -> ResponseEntity.ok(FamiliesBody.of(populating.populate(user.families()))));
    }

    @GetMapping("/{userId}/children")
    ResponseEntity<ChildrenBody> children(Caller caller, @PathVariable String userId) {
        return Responses.of(
                listingChildren.list(caller, userId), children -> ResponseEntity.ok(ChildrenBody.of(children)));
    }
}
