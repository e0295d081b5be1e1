package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Many requests at the cost of the slowest, as long as they are few enough for one connection. */
public final class AtOnce {

    /** A connection takes 1,024 requests at once, and others need it too. */
    private static final int LIMIT = 256;

    private AtOnce() {}

    /** The answers, in the order of what was asked for. */
    public static <T, R> List<R> forEach(Collection<T> asked, Function<T, CompletionStage<R>> request) {
        List<T> all = List.copyOf(asked);
        List<R> answers = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += LIMIT) {
            all.subList(from, Math.min(from + LIMIT, all.size())).stream()
                    .map(one -> request.apply(one).toCompletableFuture())
                    .toList()
                    .forEach(answer -> answers.add(await(answer)));
        }
        return answers;
    }

    /**
     * Waits for an answer.
     *
     * @throws DriverException as if the request had been made alone
     */
    public static <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DriverException failure ? failure.copy() : e;
        }
    }
}
