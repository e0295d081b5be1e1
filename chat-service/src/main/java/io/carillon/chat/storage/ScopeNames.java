package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chassis.cassandra.Columns;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The scopes of a user one by one; pages are read as they are needed. */
final class ScopeNames {

    private AsyncResultSet page;

    private ScopeNames(AsyncResultSet first) {
        this.page = first;
    }

    static ScopeNames of(CompletionStage<AsyncResultSet> first) {
        return new ScopeNames(AtOnce.await(first.toCompletableFuture()));
    }

    /** Empty after the last one. */
    Optional<String> next() {
        Row row = page.one();
        while (row == null && page.hasMorePages()) {
            page = AtOnce.await(page.fetchNextPage().toCompletableFuture());
            row = page.one();
        }
        return Optional.ofNullable(row).map(present -> Columns.text(present, "scope"));
    }
}
