package io.carillon.launcher.system.chaos;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes one change after the other, each as anybody might: by looking first and asking once. Whatever comes of it, the next
 * one begins with another look.
 */
final class Worker {

    private final FamilyMoves families;
    private final MemberMoves members;
    private final AccountMoves accounts;
    private final Random random;
    private final List<Runnable> moves;

    Worker(Hands hands) {
        this.families = new FamilyMoves(hands);
        this.members = new MemberMoves(hands);
        this.accounts = new AccountMoves(hands);
        this.random = hands.random();
        this.moves = moves();
    }

    /** Weighted so that families neither empty nor fill up, and that accounts are mostly open and have tokens. */
    private List<Runnable> moves() {
        return Stream.of(
                        often(1, families::create),
                        often(2, families::rename),
                        often(5, families::invite),
                        often(6, families::respond),
                        often(1, families::revoke),
                        often(4, members::promote),
                        often(3, members::demote),
                        often(2, members::leave),
                        often(2, members::remove),
                        often(2, members::addBack),
                        often(3, accounts::deposit),
                        often(4, accounts::requestTokens),
                        often(5, accounts::review),
                        often(1, accounts::freeze),
                        often(4, accounts::unfreeze))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Runnable> often(int weight, Runnable move) {
        return Collections.nCopies(weight, move);
    }

    void create() {
        families.create();
    }

    void makeSomeChange() {
        moves.get(random.nextInt(moves.size())).run();
    }
}
