package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.carillon.family.accounts.AccountView;
import io.carillon.family.accounts.Deposited;
import io.carillon.family.accounts.RecordedEntry;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link AccountController} takes and gives; described in {@code docs/family-service.md}. */
final class AccountMessages {

    private AccountMessages() {}

    record DepositTokens(
            @Nullable String depositId, @Nullable Long amount) {}

    record AccountBody(String familyId, long balance, boolean isFrozen, List<MemberBalanceBody> memberBalances) {
        static AccountBody of(AccountView view) {
            return new AccountBody(
                    view.familyId(),
                    view.account().balance(),
                    view.account().frozen(),
                    view.balances().stream().map(MemberBalanceBody::of).toList());
        }
    }

    @JsonInclude(Include.NON_NULL)
    record MemberBalanceBody(String userId, @Nullable String username, long balance) {
        static MemberBalanceBody of(AccountView.MemberBalance balance) {
            return new MemberBalanceBody(balance.userId(), balance.username(), balance.tokens());
        }
    }

    record DepositBody(String familyId, String depositId, long amount, long balance) {
        static DepositBody of(Deposited deposited) {
            return new DepositBody(
                    deposited.familyId(), deposited.depositId(), deposited.amount(), deposited.balance());
        }
    }

    @JsonInclude(Include.NON_NULL)
    record LedgerBody(List<EntryBody> entries, @Nullable String nextCursor) {
        static LedgerBody of(Page<RecordedEntry> page) {
            return new LedgerBody(page.items().stream().map(EntryBody::of).toList(), page.nextCursor());
        }
    }

    @JsonInclude(Include.NON_NULL)
    record EntryBody(
            String entryId,
            String kind,
            long amount,
            long balanceAfter,
            @Nullable String userId,
            @Nullable String requestId,
            @Nullable String depositId,
            String by,
            Instant at) {
        static EntryBody of(RecordedEntry recorded) {
            LedgerEntry entry = recorded.entry();
            String by = entry.stamp().by();
            Instant at = entry.stamp().at();
            return switch (entry.movement()) {
                case LedgerEntry.Deposit(String depositId) ->
                    new EntryBody(
                            recorded.id(),
                            "deposit",
                            entry.amount(),
                            entry.balanceAfter(),
                            null,
                            null,
                            depositId,
                            by,
                            at);
                case LedgerEntry.Grant(String requestId, String userId) ->
                    new EntryBody(
                            recorded.id(),
                            "grant",
                            entry.amount(),
                            entry.balanceAfter(),
                            userId,
                            requestId,
                            null,
                            by,
                            at);
            };
        }
    }
}
