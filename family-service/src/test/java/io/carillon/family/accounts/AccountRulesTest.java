package io.carillon.family.accounts;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.student;
import static io.carillon.family.families.SampleFamilies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyAccountCredited;
import io.carillon.events.family.FamilyAccountStatusChanged;
import io.carillon.family.accounts.AccountView.MemberBalance;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {

    private static final Map<String, Long> WALLETS = Map.of(BOB.id(), 7L, "user_gone", 3L);

    private final Family family = with(familyOf(admin(ALICE), student(BOB)), new Account(100, false));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_admin_freezes_and_unfreezes_and_the_balance_stays(boolean frozen) {
        Family before = with(family, new Account(100, !frozen));

        Accepted<AccountView> decision = accepted(setFrozen(before, calling(ALICE), frozen));

        assertThat(decision.value().account()).isEqualTo(new Account(100, frozen));
        assertThat(decision.changes()).containsExactly(new Change.AccountChanged(new Account(100, frozen)));
        assertThat(decision.events())
                .containsExactly(new FamilyAccountStatusChanged("fam_1", frozen, ALICE.id(), TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_is_not_frozen_or_unfrozen_twice(boolean frozen) {
        assertThat(setFrozen(with(family, new Account(100, frozen)), calling(ALICE), frozen))
                .isEqualTo(refused(new Refusal.AccountStatusUnchanged(frozen)));
    }

    @Test
    void admins_and_system_admins_freeze_and_nobody_else() {
        assertThat(setFrozen(family, callingAsSystemAdmin(ERIN), true)).isInstanceOf(Accepted.class);
        assertThat(setFrozen(family, calling(BOB), true)).isEqualTo(refused(new Refusal.NotAnAdmin()));
        assertThat(setFrozen(family, calling(CAROL), true)).isEqualTo(refused(new Refusal.UnknownFamily("fam_1")));
        assertThat(setFrozen(deleted(family), calling(ALICE), true)).isEqualTo(refused(new Refusal.FamilyIsDeleted()));
    }

    @Test
    void an_account_shows_what_every_member_has_and_what_those_have_who_left() {
        assertThat(AccountView.of(family, family.account(), WALLETS))
                .isEqualTo(new AccountView(
                        "fam_1",
                        new Account(100, false),
                        List.of(
                                new MemberBalance(ALICE.id(), "alice", 0),
                                new MemberBalance(BOB.id(), "bob", 7),
                                new MemberBalance("user_gone", null, 3))));
    }

    @Test
    void a_deposit_raises_the_balance_and_is_written_down() {
        Accepted<Deposited> decision = accepted(deposit(family, callingAsSystemAdmin(ERIN), 50));

        assertThat(decision.value()).isEqualTo(new Deposited("fam_1", "dep_1", 50, 150, false));
        assertThat(decision.changes())
                .containsExactly(
                        new Change.AccountChanged(new Account(150, false)),
                        new Change.LedgerWritten(new LedgerEntry(
                                new LedgerEntry.Deposit("dep_1"), 50, 150, new Stamp(TUESDAY, ERIN.id()))),
                        new Change.DepositMade("dep_1", 50, TUESDAY));
        assertThat(decision.events())
                .containsExactly(new FamilyAccountCredited("fam_1", "dep_1", 50L, 150L, ERIN.id(), TUESDAY));
    }

    @Test
    void a_frozen_account_takes_deposits_and_stays_frozen() {
        Family frozen = with(family, new Account(100, true));

        assertThat(accepted(deposit(frozen, callingAsSystemAdmin(ERIN), 50)).changes())
                .contains(new Change.AccountChanged(new Account(150, true)));
    }

    @Test
    void the_same_deposit_again_moves_nothing() {
        assertThat(repeat(family, 50, 50)).isEqualTo(new Unchanged<>(new Deposited("fam_1", "dep_1", 50, 100, true)));
        Family full = with(family, new Account(AccountRules.MAX_BALANCE, false));
        assertThat(repeat(full, 50, 50)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_deposit_id_is_not_used_for_another_amount() {
        assertThat(repeat(family, 50, 51)).isEqualTo(refused(new Refusal.DepositDiffers("dep_1", 50)));
    }

    @Test
    void system_admins_deposit_and_nobody_else() {
        assertThat(deposit(family, calling(ALICE), 50)).isEqualTo(refused(new Refusal.NotASystemAdmin()));
        assertThat(deposit(family, calling(CAROL), 50)).isEqualTo(refused(new Refusal.UnknownFamily("fam_1")));
        assertThat(deposit(deleted(family), callingAsSystemAdmin(ERIN), 50))
                .isEqualTo(refused(new Refusal.FamilyIsDeleted()));
    }

    @Test
    void a_balance_reaches_10_to_the_15_and_not_one_more() {
        Family nearlyFull = with(family, new Account(1_000_000_000_000_000L - 50, false));

        assertThat(accepted(deposit(nearlyFull, callingAsSystemAdmin(ERIN), 50))
                        .value()
                        .balance())
                .isEqualTo(1_000_000_000_000_000L);
        assertThat(deposit(nearlyFull, callingAsSystemAdmin(ERIN), 51))
                .isEqualTo(refused(new Refusal.BalanceTooLarge(1_000_000_000_000_000L)));
    }

    private static Decision<AccountView> setFrozen(Family family, Caller caller, boolean frozen) {
        return AccountRules.setFrozen(family, caller, frozen, WALLETS, TUESDAY);
    }

    private static Decision<Deposited> deposit(Family family, Caller caller, long amount) {
        return AccountRules.deposit(
                family, caller, new DepositId("dep_1"), new TokenAmount(amount), Optional.empty(), TUESDAY);
    }

    private static Decision<Deposited> repeat(Family family, long before, long amount) {
        return AccountRules.deposit(
                family,
                callingAsSystemAdmin(ERIN),
                new DepositId("dep_1"),
                new TokenAmount(amount),
                Optional.of(new Change.DepositMade("dep_1", before, MONDAY)),
                TUESDAY);
    }

    private static <T> Decision<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
