package io.carillon.family.rest;

import io.carillon.family.accounts.ListingTokenRequests;
import io.carillon.family.accounts.RequestingTokens;
import io.carillon.family.accounts.ReviewingTokenRequest;
import io.carillon.family.rest.TokenRequestMessages.RequestTokens;
import io.carillon.family.rest.TokenRequestMessages.ReviewTokenRequest;
import io.carillon.family.rest.TokenRequestMessages.TokenRequestBody;
import io.carillon.family.rest.TokenRequestMessages.TokenRequestsBody;
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

/** What members ask of the family account. */
@RestController
@RequestMapping(path = "/family/{familyId}/token-requests", version = RestConfiguration.VERSION_1)
final class TokenRequestController {

    private final RequestingTokens requesting;
    private final ReviewingTokenRequest reviewing;
    private final ListingTokenRequests listing;

    TokenRequestController(RequestingTokens requesting, ReviewingTokenRequest reviewing, ListingTokenRequests listing) {
        this.requesting = requesting;
        this.reviewing = reviewing;
        this.listing = listing;
    }

    @PostMapping
    ResponseEntity<TokenRequestBody> request(
            Caller caller, @PathVariable String familyId, @RequestBody RequestTokens request) {
        return Responses.of(
                requesting.request(caller, familyId, request.amount(), request.reason()),
                created -> ResponseEntity.status(HttpStatus.CREATED).body(TokenRequestBody.of(created)));
    }

    @GetMapping
    ResponseEntity<TokenRequestsBody> list(
            Caller caller,
            @PathVariable String familyId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Responses.of(
                listing.list(caller, familyId, status, limit, cursor),
                page -> ResponseEntity.ok(TokenRequestsBody.of(page)));
    }

    @PostMapping("/{requestId}/review")
    ResponseEntity<TokenRequestBody> review(
            Caller caller,
            @PathVariable String familyId,
            @PathVariable String requestId,
            @RequestBody ReviewTokenRequest request) {
        return Responses.of(
                reviewing.review(caller, familyId, requestId, request.action()),
                reviewed -> ResponseEntity.ok(TokenRequestBody.of(reviewed)));
    }
}
