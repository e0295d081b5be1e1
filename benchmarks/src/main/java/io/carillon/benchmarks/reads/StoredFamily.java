package io.carillon.benchmarks.reads;

import io.carillon.schemas.Ids;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A family as the benchmark stores it: four members, two programs.
 *
 * @param parentIds the first is its admin
 */
record StoredFamily(String id, List<String> parentIds, List<String> studentIds, List<String> programs) {
    static final int PROGRAMS = 20;

    /** The version of a family that was founded with three others: an event for each. */
    static final long VERSION = 4;

    /**
     * @param number of the family
     * @param adminId the user who founded it
     * @param others three more members
     */
    static StoredFamily of(int number, String adminId, List<String> others) {
        return new StoredFamily(
                Ids.next("fam"),
                List.of(adminId, others.get(0)),
                List.of(others.get(1), others.get(2)),
                IntStream.of(number, number + 7).mapToObj(StoredFamily::program).toList());
    }

    static String program(int number) {
        return "program " + number % PROGRAMS;
    }
}
