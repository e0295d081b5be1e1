package io.carillon.family.accounts;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may put tokens into a family's account, and who may freeze it. */
final class AccountRules {

    /** The most tokens an account has: far below what a number in JSON holds exactly. */
    static final long MAX_BALANCE = 1_000_000_000_000_000L;

    private AccountRules() {}

    /** @param wallets tokens by user id; shown with the account */
    static Decision<AccountView> setFrozen(
            Family family, Caller admin, boolean frozen, Map<String, Long> wallets, Instant now) {
        return family.decideForAdmin(admin, () -> {
            if (family.account().frozen() == frozen) {
                return new Refused<>(new Refusal.AccountStatusUnchanged(frozen));
            }
            Account changed = new Account(family.account().balance(), frozen);
            Stamp stamp = new Stamp(now, admin.user().id());
            return new Accepted<>(
                    AccountView.of(family, changed, wallets),
                    List.of(new Change.AccountChanged(changed)),
                    List.of(AccountEvents.statusChanged(family.id(), frozen, stamp)));
        });
    }

    /** @param before the deposit of this id that has happened, if one has */
    static Decision<Deposited> deposit(
            Family family,
            Caller depositor,
            DepositId id,
            TokenAmount amount,
            Optional<Change.DepositMade> before,
            Instant now) {
        return family.decideForMember(depositor, () -> {
            if (!depositor.systemAdmin()) {
                return new Refused<>(new Refusal.NotASystemAdmin());
            }
            return before.map(made -> repeat(family, made, amount))
                    .orElseGet(() -> deposit(
                            family, id, amount, new Stamp(now, depositor.user().id())));
        });
    }

    private static Decision<Deposited> repeat(Family family, Change.DepositMade made, TokenAmount amount) {
        return made.amount() == amount.tokens()
                ? new Unchanged<>(new Deposited(
                        family.id(),
                        made.depositId(),
                        made.amount(),
                        family.account().balance(),
                        true))
                : new Refused<>(new Refusal.DepositDiffers(made.depositId(), made.amount()));
    }

    private static Decision<Deposited> deposit(Family family, DepositId id, TokenAmount amount, Stamp stamp) {
        long balance = family.account().balance() + amount.tokens();
        if (balance > MAX_BALANCE) {
            return new Refused<>(new Refusal.BalanceTooLarge(MAX_BALANCE));
        }
        LedgerEntry entry = new LedgerEntry(new LedgerEntry.Deposit(id.value()), amount.tokens(), balance, stamp);
        return new Accepted<>(
                new Deposited(family.id(), id.value(), amount.tokens(), balance, false),
                List.of(
                        new Change.AccountChanged(
                                new Account(balance, family.account().frozen())),
                        new Change.LedgerWritten(entry),
                        new Change.DepositMade(id.value(), amount.tokens(), stamp.at())),
                List.of(AccountEvents.credited(family.id(), id.value(), entry)));
    }
}
