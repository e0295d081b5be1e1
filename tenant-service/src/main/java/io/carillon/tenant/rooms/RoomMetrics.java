package io.carillon.tenant.rooms;

import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What becomes of those who want into a room. */
final class RoomMetrics {

    private final MeterRegistry meters;

    RoomMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void asked(Outcome<Member> outcome) {
        Counter.builder("carillon.tenant.room.joins")
                .description("Answers to tenant.join")
                .tag(
                        "outcome",
                        switch (outcome) {
                            case Done<Member> _ -> "joined";
                            case Refused<Member>(var refusal) -> refusal.code().text();
                        })
                .register(meters)
                .increment();
    }
}
