package io.carillon.chat.commands;

import io.carillon.commandlog.Refusal;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comes of a command. Deciding changes nothing: the caller stores what was decided, once, and tells of it. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param answer the data of the {@code ack}
     * @param events what changes, told under the command's scope; none if all was so before
     */
    record Done(ObjectNode answer, List<SpecificRecord> events) implements Outcome {
        public Done {
            events = List.copyOf(events);
        }
    }

    /**
     * It is passed on to those who are there now, and not stored.
     *
     * @param events told under the command's scope
     */
    record Signalled(List<SpecificRecord> events) implements Outcome {
        public Signalled {
            events = List.copyOf(events);
        }
    }

    /** It is not done. */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * It is for another scope, whose commands are decided in another order.
     *
     * @param scope where it belongs
     */
    record BelongsTo(String scope) implements Outcome {}

    /** Done, without a result. */
    static Outcome done(SpecificRecord... events) {
        return new Done(noData(), List.of(events));
    }

    /** The data of an answer that has nothing to say. */
    static ObjectNode noData() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Passed on. */
    static Outcome signalled(SpecificRecord... events) {
        return new Signalled(List.of(events));
    }

    /** Not done. */
    static Outcome refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
