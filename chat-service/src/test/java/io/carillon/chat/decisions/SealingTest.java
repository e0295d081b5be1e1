package io.carillon.chat.decisions;

import static io.carillon.chat.commands.Commands.RECEIVED_AT;
import static io.carillon.chat.commands.Commands.object;
import static io.carillon.chat.commands.Commands.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.commandlog.Command;
import io.carillon.commandlog.ReturnAddress;
import io.carillon.events.chat.NetworkMemberLeft;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealingTest implements EventCodec {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.125Z");
    private static final SpecificRecord EVENT = new NetworkMemberLeft("net-1", "bob", 1L, NOW);

    private final Sealing sealing = new Sealing(this, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_event_of_a_decision_carries_all_that_cloud_events_have_to_say() {
        SealedEvent event = sealing.decided(command("cmd_1", TRACE), List.of(EVENT), 1_763_631_000_125_000L)
                .getFirst();

        assertThat(event.record()).isSameAs(EVENT);
        assertThat(event.value()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
        assertThat(event.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.headers().getOrDefault("ce_id", ""),
                        "ce_type", "io.carillon.events.chat.NetworkMemberLeft",
                        "ce_source", "/carillon/chat-service",
                        "ce_time", "2026-11-20T09:30:00.125Z",
                        "ce_subject", "network:net-1",
                        "ce_sequence", "00001763631000125000",
                        "traceparent", TRACE));
        assertThat(event.headers().get("ce_id")).startsWith("evt_");
    }

    @Test
    void sequences_are_texts_of_one_length_so_that_they_sort_as_numbers() {
        List<SealedEvent> events = sealing.decided(command("cmd_1", null), List.of(EVENT, EVENT), 9);

        assertThat(events)
                .extracting(event -> event.headers().get("ce_sequence"))
                .containsExactly("00000000000000000009", "00000000000000000010");
        assertThat(events.getFirst().headers()).doesNotContainKey("traceparent");
    }

    @Test
    void signals_of_one_command_have_its_ids_and_those_of_another_have_others() {
        String first = id(sealing.signalled(command("cmd_1", null), List.of(EVENT)));

        assertThat(first).startsWith("evt_").isEqualTo(id(sealing.signalled(command("cmd_1", TRACE), List.of(EVENT))));
        assertThat(id(sealing.signalled(command("cmd_2", null), List.of(EVENT))))
                .isNotEqualTo(first);
    }

    @Test
    void what_nobody_asked_for_has_a_new_id_each_time_and_no_sequence() {
        SealedEvent one = sealing.unasked("network:net-1", EVENT);

        assertThat(one.headers())
                .doesNotContainKeys("ce_sequence", "traceparent")
                .containsEntry("ce_subject", "network:net-1");
        assertThat(id(List.of(sealing.unasked("network:net-1", EVENT)))).isNotEqualTo(id(List.of(one)));
    }

    private static String id(List<SealedEvent> events) {
        return events.getFirst().headers().getOrDefault("ce_id", "");
    }

    private static Command command(String id, @Nullable String traceparent) {
        return new Command(
                id,
                "any",
                "network:net-1",
                user("ann"),
                object("{}"),
                RECEIVED_AT,
                new ReturnAddress("", "", 0),
                traceparent);
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.wrap(new byte[] {1, 2});
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }
}
