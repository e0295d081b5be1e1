package io.carillon.launcher.system.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.system.storm.Evidence.Listener;
import io.carillon.launcher.system.storm.Evidence.Room;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The storms are worth what their checks notice. */
class GuaranteesTest {

    private static final Message FIRST = Message.of("ann", "hall", 1);
    private static final Message SECOND = Message.of("ann", "hall", 2);
    private static final Stored STORED_FIRST = new Stored(1, "msg_1", "ann", FIRST.body());
    private static final Stored STORED_SECOND = new Stored(2, "msg_2", "ann", SECOND.body());
    private static final Hearing HEARD_FIRST = new Hearing("ntf_1", "hall", "msg_1", FIRST.body());
    private static final Hearing HEARD_SECOND = new Hearing("ntf_2", "hall", "msg_2", SECOND.body());
    private static final List<Stored> STORED = List.of(STORED_FIRST, STORED_SECOND);
    private static final List<Hearing> HEARD = List.of(HEARD_FIRST, HEARD_SECOND);
    private static final InOrder STRICTLY = new InOrder(Set.of());

    private final Fate first = new Fate(FIRST);
    private final Fate second = new Fate(SECOND);

    GuaranteesTest() {
        first.acknowledged("msg_1");
        second.acknowledged("msg_2");
    }

    @Test
    void nothing_is_wrong_with_what_was_said_stored_and_heard_once_and_in_order() {
        var evidence = evidence(STORED, HEARD);

        assertThat(List.of(new NothingLost(), new NothingTwice(), new NoGaps(), STRICTLY, new OneAnswer()))
                .allSatisfy(guarantee -> assertThat(guarantee.faults(evidence)).isEmpty());
    }

    @Test
    void what_was_not_acknowledged_not_stored_or_not_heard_is_lost() {
        var silent = new Evidence(List.of(first, new Fate(SECOND)), rooms(STORED), List.of());

        assertThat(new NothingLost().faults(silent)).hasSize(1);
        assertThat(new NothingLost().faults(evidence(List.of(STORED_FIRST), HEARD)))
                .hasSize(1);
        assertThat(new NothingLost().faults(evidence(STORED, List.of(HEARD_SECOND))))
                .hasSize(1);
    }

    @Test
    void what_is_stored_or_heard_twice_is_noticed_and_so_is_what_nobody_said() {
        var again = new Stored(3, "msg_3", "ann", SECOND.body());
        var madeUp = new Stored(3, "msg_3", "ann", "nothing");
        var told = new Hearing("ntf_3", "hall", "msg_2", SECOND.body());

        assertThat(new NothingTwice().faults(evidence(List.of(STORED_FIRST, STORED_SECOND, again), HEARD)))
                .hasSize(2);
        assertThat(new NothingTwice().faults(evidence(List.of(STORED_FIRST, STORED_SECOND, madeUp), HEARD)))
                .hasSize(1);
        assertThat(new NothingTwice().faults(evidence(STORED, List.of(HEARD_FIRST, HEARD_SECOND, told))))
                .hasSize(1);
        assertThat(new NothingTwice().faults(evidence(STORED, List.of(HEARD_FIRST, HEARD_FIRST, HEARD_SECOND))))
                .hasSize(2);
    }

    @Test
    void a_number_that_is_missing_given_twice_or_not_counted_is_noticed() {
        var late = new Stored(3, "msg_2", "ann", SECOND.body());
        var same = new Stored(1, "msg_2", "ann", SECOND.body());

        assertThat(new NoGaps().faults(evidence(List.of(STORED_FIRST, late), HEARD)))
                .hasSize(1);
        assertThat(new NoGaps().faults(evidence(List.of(STORED_FIRST, same), HEARD)))
                .hasSize(1);
        assertThat(new NoGaps().faults(new Evidence(List.of(), Map.of("hall", new Room(3, STORED)), List.of())))
                .hasSize(1);
    }

    @Test
    void what_a_later_message_overtook_is_noticed_unless_it_was_not_passed_on_at_first() {
        var overtaken =
                List.of(new Stored(1, "msg_2", "ann", SECOND.body()), new Stored(2, "msg_1", "ann", FIRST.body()));

        assertThat(STRICTLY.faults(evidence(overtaken, List.of()))).hasSize(1);

        first.setBack(Setback.UNAVAILABLE);
        assertThat(STRICTLY.faults(evidence(overtaken, List.of()))).hasSize(1);
        assertThat(new InOrder(Set.of(Setback.UNAVAILABLE)).faults(evidence(overtaken, List.of())))
                .isEmpty();
    }

    @Test
    void who_hears_in_another_order_is_noticed() {
        assertThat(STRICTLY.faults(evidence(STORED, List.of(HEARD_SECOND, HEARD_FIRST))))
                .hasSize(1);
    }

    @Test
    void an_acknowledgement_of_something_else_is_noticed() {
        second.acknowledged("msg_9");

        assertThat(new OneAnswer().faults(evidence(STORED, HEARD))).hasSize(1);
    }

    private Evidence evidence(List<Stored> stored, List<Hearing> heard) {
        return new Evidence(
                List.of(first, second), rooms(stored), List.of(new Listener("bea", List.of("hall"), heard)));
    }

    private static Map<String, Room> rooms(List<Stored> stored) {
        return Map.of("hall", new Room(stored.size(), stored));
    }
}
