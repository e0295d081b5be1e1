package io.carillon.family.families;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items at most as many as were asked for; possibly none although there are more pages
 * @param nextCursor where the next page begins; null if this is the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was read of a list.
     *
     * @param read one item more than the page has room for, if there is one more
     * @param cursor the place of an item in the list
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
