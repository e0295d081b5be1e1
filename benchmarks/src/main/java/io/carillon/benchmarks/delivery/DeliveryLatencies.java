package io.carillon.benchmarks.delivery;

import io.carillon.benchmarks.harness.Latencies;

/**
 * What is timed for each invitation, always from the moment its request was due.
 *
 * @param answer until the REST answer was complete
 * @param invitee until the invitee's socket had the frame
 * @param member until the socket of a member of the family had the frame
 */
record DeliveryLatencies(Latencies answer, Latencies invitee, Latencies member) {
    static DeliveryLatencies empty() {
        return new DeliveryLatencies(
                new Latencies("POST to REST answer"),
                new Latencies("POST to the invitee's frame"),
                new Latencies("POST to the member's frame"));
    }
}
