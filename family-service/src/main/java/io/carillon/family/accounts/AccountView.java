package io.carillon.family.accounts;

import io.carillon.family.families.Account;
import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A family's account and what its members received of it.
 *
 * @param balances of the members in the order they joined, then of those who left with tokens, by user id
 */
public record AccountView(String familyId, Account account, List<MemberBalance> balances) {

    public AccountView {
        balances = List.copyOf(balances);
    }

    /**
     * What one user received.
     *
     * @param username null for who isn't a member any more
     * @param tokens never negative
     */
    public record MemberBalance(String userId, @Nullable String username, long tokens) {}

    /** @param wallets tokens by user id */
    static AccountView of(Family family, Account account, Map<String, Long> wallets) {
        Stream<MemberBalance> members = family.membersBySeniority().stream().map(member -> balance(member, wallets));
        Stream<MemberBalance> gone = wallets.entrySet().stream()
                .filter(wallet -> family.member(wallet.getKey()).isEmpty())
                .sorted(Comparator.comparing(Entry::getKey))
                .map(wallet -> new MemberBalance(wallet.getKey(), null, wallet.getValue()));
        return new AccountView(
                family.id(), account, Stream.concat(members, gone).toList());
    }

    private static MemberBalance balance(Member member, Map<String, Long> wallets) {
        return new MemberBalance(member.userId(), member.username(), wallets.getOrDefault(member.userId(), 0L));
    }
}
