package io.carillon.tenant.tenants;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next page begins; null if this is the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was read of a list.
     *
     * @param read one item more than the page has room for, if there is one more
     * @param place of an item in the list
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> place) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, limit);
        return new Page<>(items, place.apply(items.getLast()));
    }

    /** The same page, showing its items otherwise. */
    public <R> Page<R> map(Function<T, R> show) {
        return new Page<>(items.stream().map(show).toList(), next);
    }
}
