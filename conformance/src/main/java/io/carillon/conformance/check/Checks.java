package io.carillon.conformance.check;

import java.util.List;
import java.util.stream.Stream;

/** All checks. */
public final class Checks {

    private Checks() {}

    /** In the order in which they run: what leaves the gateway less patient with a user comes last. */
    public static List<Check> all() {
        return Stream.of(
                        HandshakeChecks.all(),
                        EventChecks.all(),
                        FrameChecks.all(),
                        ResumeChecks.all(),
                        DeliveryChecks.all(),
                        FaultChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
