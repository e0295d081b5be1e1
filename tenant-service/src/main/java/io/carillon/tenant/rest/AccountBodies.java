package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.accounts.AccountPatch;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link AccountController} takes and gives; described in {@code docs/tenant-service.md}. */
final class AccountBodies {

    private static final String ACTIVE = "active";
    private static final String SUSPENDED = "suspended";

    private AccountBodies() {}

    record CreateAccount(
            @JsonProperty("user_id") @Nullable String userId,
            @Nullable String name,
            @Nullable String email) {

        /** With all that a new account needs. */
        CheckedAccount read() {
            Fields fields = new Fields();
            CheckedAccount read = new CheckedAccount(
                    Ids.read(fields, "user_id", userId),
                    fields.text("name", name, TenantBodies.MAX_NAME),
                    fields.optionalText("email", email, TenantBodies.MAX_EMAIL));
            fields.check();
            return read;
        }
    }

    /** A request that is as it must be. */
    record CheckedAccount(
            String userId, String name, @Nullable String email) {}

    /** What isn't named stays. An empty e-mail address removes it. */
    record UpdateAccount(@Nullable String name, @Nullable String email) {
        AccountPatch read() {
            Fields fields = new Fields();
            AccountPatch patch =
                    new AccountPatch(fields.optionalText("name", name, TenantBodies.MAX_NAME), email(fields));
            fields.check();
            return patch;
        }

        private @Nullable Optional<String> email(Fields fields) {
            if (email == null) {
                return null;
            }
            return email.isBlank()
                    ? Optional.empty()
                    : Optional.of(fields.text("email", email, TenantBodies.MAX_EMAIL));
        }
    }

    @JsonInclude(Include.NON_NULL)
    record AccountBody(
            @JsonProperty("user_id") String userId,
            String name,
            @Nullable String email,
            String status,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt) {

        static AccountBody of(Account account) {
            return new AccountBody(
                    account.userId(),
                    account.name(),
                    account.email(),
                    account.suspended() ? SUSPENDED : ACTIVE,
                    account.createdAt(),
                    account.updatedAt());
        }
    }

    record AccountsBody(List<AccountBody> users, @Nullable String next) {
        static AccountsBody of(Page<Account> page) {
            return new AccountsBody(page.map(AccountBody::of).items(), page.next());
        }
    }
}
