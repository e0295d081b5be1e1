package io.carillon.family.rest;

import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.lifecycle.FamilyFilter;
import io.carillon.family.lifecycle.ListingFamilies;
import io.carillon.family.lifecycle.PopulatingFamilies;
import io.carillon.family.rest.ProfileMessages.FamilyPageBody;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Families found by what they have. */
@RestController
@RequestMapping(path = "/family", version = RestConfiguration.VERSION_1)
final class FamilyListController {

    private final ListingFamilies listing;
    private final PopulatingFamilies populating;

    FamilyListController(ListingFamilies listing, PopulatingFamilies populating) {
        this.listing = listing;
        this.populating = populating;
    }

    @GetMapping
    ResponseEntity<FamilyPageBody> families(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Outcome<Page<Family>> page = FamilyFilter.parse(status, program)
                .then(filter ->
                        PageRequest.parse(limit, cursor).then(request -> listing.list(caller, filter, request)));
        return Responses.of(
                page.then(found -> new Done<>(new Page<>(populating.populate(found.items()), found.nextCursor()))),
                populated -> ResponseEntity.ok(FamilyPageBody.of(populated)));
    }
}
