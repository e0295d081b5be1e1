package io.carillon.launcher.system.chaos;

import static io.carillon.launcher.system.chaos.Hands.claim;
import static io.carillon.launcher.system.chaos.Hands.text;

import io.carillon.launcher.system.chaos.Outcome.Done;
import io.carillon.launcher.system.chaos.Outcome.Unknown;
import io.carillon.localstack.DemoUser;

/** Changes of accounts. */
record AccountMoves(Hands hands) {

    private static final int LARGEST_DEPOSIT = 60;
    private static final int LARGEST_WISH = 20;
    private static final int DENIED_OF = 4;

    /** The one change that may be asked for until there is an answer: the same deposit counts once. */
    void deposit() {
        var family = hands.family();
        var id = hands.pool().next();
        int amount = 1 + hands.random().nextInt(LARGEST_DEPOSIT);
        Outcome outcome = new Unknown("not asked yet");
        while (!(outcome instanceof Done)) {
            hands.membersOf(family);
            outcome = hands.crowd().change(DemoUser.ERIN, api -> api.deposit(family, id, amount));
        }
        hands.journal()
                .write(
                        outcome,
                        claim("FamilyAccountCredited", family, "credited_by", DemoUser.ERIN)
                                .and("deposit_id", id)
                                .and("amount", Integer.toString(amount)));
    }

    void requestTokens() {
        var family = hands.family();
        int amount = 1 + hands.random().nextInt(LARGEST_WISH);
        hands.membersOf(family)
                .member()
                .ifPresent(user -> hands.make(
                        user,
                        api -> api.tryToRequestTokens(family, amount),
                        claim("TokenRequestCreated", family, "requester_id", user)
                                .and("amount", Integer.toString(amount)),
                        "request_id",
                        "requestId"));
    }

    void review() {
        var family = hands.family();
        var admin = hands.membersOf(family).manager();
        boolean approves = hands.random().nextInt(DENIED_OF) > 0;
        hands.oneOf(admin, "/family/" + family + "/token-requests?status=pending", "tokenRequests")
                .map(request -> text(request, "requestId"))
                .ifPresent(id -> hands.make(
                        admin,
                        api -> api.review(family, id, approves ? "approve" : "deny"),
                        claim("TokenRequestReviewed", family, "reviewer_id", admin)
                                .and("request_id", id)
                                .and("status", approves ? "approved" : "denied")));
    }

    void freeze() {
        setFrozen(true);
    }

    void unfreeze() {
        setFrozen(false);
    }

    private void setFrozen(boolean frozen) {
        var family = hands.family();
        var admin = hands.membersOf(family).manager();
        hands.crowd()
                .look(admin, "/family/" + family + "/account")
                .filter(account -> account.path("isFrozen").booleanValue() != frozen)
                .ifPresent(account -> hands.make(
                        admin,
                        api -> api.setFrozen(family, frozen),
                        claim("FamilyAccountStatusChanged", family, "changed_by", admin)
                                .and("is_frozen", Boolean.toString(frozen))));
    }
}
