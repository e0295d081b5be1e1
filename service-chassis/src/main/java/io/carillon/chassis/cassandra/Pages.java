package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the pages of an asynchronous result. */
public final class Pages {

    private Pages() {}

    /** Completes when the action has seen every row, in order. */
    public static CompletionStage<@Nullable Void> forEach(AsyncResultSet page, Consumer<Row> action) {
        page.currentPage().forEach(action);
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> forEach(next, action))
                : CompletableFuture.completedFuture(null);
    }
}
