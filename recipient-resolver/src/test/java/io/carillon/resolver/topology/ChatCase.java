package io.carillon.resolver.topology;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What happens in a scope to which alice and bob belong, and who hears of it.
 *
 * @param scope the event's key
 */
record ChatCase(SpecificRecord event, String scope, List<Heard> heard) {

    static final String ROOM = "room:r1";
    static final String GROUP = "group:g1";
    static final String NETWORK = "network:n1";
    static final String TENANT = "tenant:t1";
    static final String DIRECT = "direct:alice:bob";
    static final List<String> ALL = List.of("alice", "bob");
    static final List<String> BOB = List.of("bob");

    @Override
    public String toString() {
        return event.getSchema().getName() + " in " + scope;
    }
}
