package io.carillon.tenant.accounts;

import io.carillon.tenant.tenants.Account;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be different about an account. A missing part stays; an empty one is removed. */
public record AccountPatch(@Nullable String name, @Nullable Optional<String> email) {

    Account on(Account before, Instant now) {
        return before.saying(
                name == null ? before.name() : name, email == null ? before.email() : email.orElse(null), now);
    }

    /** The fields that differ, with their new values. */
    static Map<String, @Nullable Object> differences(Account before, Account now) {
        Map<String, @Nullable Object> different = new LinkedHashMap<>();
        if (!before.name().equals(now.name())) {
            different.put("name", now.name());
        }
        if (!Objects.equals(before.email(), now.email())) {
            different.put("email", now.email());
        }
        return different;
    }
}
