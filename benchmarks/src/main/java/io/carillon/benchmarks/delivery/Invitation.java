package io.carillon.benchmarks.delivery;

/**
 * Who is invited where.
 *
 * @param family index of the family, from 0
 * @param invitee index of the user, from 0
 */
record Invitation(int family, int invitee) {

    /**
     * The invitation of the n-th request. All families take turns, so that no family's partition becomes a queue, and so do
     * the invitees; no pair comes twice within {@code families * invitees} requests, because a second one would be refused.
     */
    static Invitation at(int n, int families, int invitees) {
        int family = n % families;
        return new Invitation(family, (n / families + family) % invitees);
    }
}
