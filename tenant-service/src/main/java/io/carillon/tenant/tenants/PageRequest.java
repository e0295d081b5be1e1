package io.carillon.tenant.tenants;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most
 * @param after the place of the last item of the page before; empty for the first page
 */
public record PageRequest(int limit, String after) {

    /** The same and one item more, which tells whether there is another page. */
    public PageRequest oneMore() {
        return new PageRequest(limit + 1, after);
    }
}
