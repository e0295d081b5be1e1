package io.carillon.chat.rest;

import static java.util.Map.entry;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Which refusal has which status, one line each. */
final class RefusalStatus {

    static final Map<String, HttpStatus> TABLE = Map.ofEntries(
            entry("invalid_data", BAD_REQUEST),
            entry("invalid_group_name", BAD_REQUEST),
            entry("not_a_member", FORBIDDEN),
            entry("tenant_not_active", FORBIDDEN),
            entry("forbidden", FORBIDDEN),
            entry("not_the_author", FORBIDDEN),
            entry("not_reachable", FORBIDDEN),
            entry("unknown_scope", NOT_FOUND),
            entry("unknown_room", NOT_FOUND),
            entry("unknown_group", NOT_FOUND),
            entry("unknown_network", NOT_FOUND),
            entry("unknown_tenant", NOT_FOUND),
            entry("unknown_user", NOT_FOUND),
            entry("unknown_message", NOT_FOUND),
            entry("room_exists", CONFLICT),
            entry("group_exists", CONFLICT),
            entry("last_owner", CONFLICT),
            entry("too_many_members", CONFLICT),
            entry("too_many_reactions", CONFLICT),
            entry("redacted", CONFLICT),
            entry("edit_window_over", CONFLICT),
            entry("expired", CONFLICT),
            entry("rate_limited", TOO_MANY_REQUESTS),
            entry("repair_too_long", SERVICE_UNAVAILABLE),
            entry("internal_error", INTERNAL_SERVER_ERROR));

    private RefusalStatus() {}

    /** While a new version is rolled out, one that is asked may refuse what one that asks doesn't know yet: by a rule, surely. */
    static HttpStatus of(String code) {
        return TABLE.getOrDefault(code, CONFLICT);
    }
}
