package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Walks along the scopes of two users, which have one order, until it meets one that is both users'. */
final class CommonScope {

    private static final int PAGE = 200;

    private final SelectScopesOfUser select;

    CommonScope(SelectScopesOfUser select) {
        this.select = select;
    }

    boolean exists(String one, String other) {
        CompletionStage<AsyncResultSet> first = select.after(one, "", PAGE);
        CompletionStage<AsyncResultSet> second = select.after(other, "", PAGE);
        return meet(ScopeNames.of(first), ScopeNames.of(second));
    }

    private static boolean meet(ScopeNames ones, ScopeNames others) {
        Optional<String> one = ones.next();
        Optional<String> other = others.next();
        while (one.isPresent() && other.isPresent()) {
            int order = TextOrder.BYTES.compare(one.get(), other.get());
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                one = ones.next();
            } else {
                other = others.next();
            }
        }
        return false;
    }
}
