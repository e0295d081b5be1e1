package io.carillon.family.invitations;

import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a page of those items of a list that are wanted. */
final class Selection {

    /** After so many unwanted ones the page goes out as it is, so that no request takes long. */
    private static final int MAX_READ = 1_000;

    private Selection() {}

    /** A list of things that have ids, by which it is sorted. */
    @FunctionalInterface
    interface Source<T> {

        /**
         * The next entries.
         *
         * @param after the id of the entry to begin after; null for the beginning
         * @param limit fewer come only from the end of the list
         */
        List<Entry<T>> read(@Nullable String after, int limit);
    }

    /** @param wanted nothing if it isn't */
    record Entry<T>(String id, Optional<T> wanted) {}

    static <T> Page<T> page(PageRequest request, Source<T> source) {
        int atOnce = request.limit() + 1;
        List<T> items = new ArrayList<>();
        String cursor = request.cursor();
        for (int read = 0; read < MAX_READ; read += atOnce) {
            List<Entry<T>> entries = source.read(cursor, atOnce);
            for (Entry<T> entry : entries) {
                if (items.size() == request.limit()) {
                    return new Page<>(items, cursor);
                }
                entry.wanted.ifPresent(items::add);
                cursor = entry.id;
            }
            if (entries.size() < atOnce) {
                return new Page<>(items, null);
            }
        }
        return new Page<>(items, cursor);
    }
}
