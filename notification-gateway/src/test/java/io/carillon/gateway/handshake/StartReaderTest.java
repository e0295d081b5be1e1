package io.carillon.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.handshake.StartReader.Reading;
import io.carillon.gateway.resume.Start;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final StartReader reader = new StartReader(InstantSource.fixed(NOW));

    @Test
    void without_either_a_session_starts_now() {
        assertThat(reader.read(Optional.empty(), Optional.empty())).isEqualTo(new Reading.Read(Start.NOW));
    }

    @Test
    void a_cursor_is_taken_as_it_is() {
        assertThat(reader.read(Optional.of("rubbish"), Optional.empty()))
                .isEqualTo(new Reading.Read(new Start.After("rubbish")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z",
        "2026-11-20t09:29:59.5z, 2026-11-20T09:29:59.5Z",
        "2026-11-20T10:30:00+01:00, 2026-11-20T09:30:00Z",
        "2020-02-29T00:00:00.123456789-12:45, 2020-02-29T12:45:00.123456789Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void a_time_may_have_any_offset(String from, Instant time) {
        assertThat(since(from)).isEqualTo(new Reading.Read(new Start.Since(time, from)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1763629200",
                "2026-11-20",
                "2026-11-20T09:30:00",
                "2026-11-20T09:30Z",
                "2026-11-20T10:30:00 01:00",
                "2026-02-30T09:30:00Z",
                "2026-11-20T25:30:00Z",
                "-0001-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "2026-11-20T09:30:00Z\n"
            })
    void anything_else_is_no_time(String from) {
        assertThat(since(from))
                .isInstanceOfSatisfying(
                        Reading.Bad.class,
                        bad -> assertThat(bad.detail()).contains("\"from\" must be a time in RFC 3339"));
    }

    @Test
    void the_future_is_refused_and_told_what_time_it_is() {
        assertThat(since("2026-11-20T09:30:00.001Z"))
                .isEqualTo(new Reading.Bad("\"from\" lies in the future: it is 2026-11-20T09:30:00.000Z."));
    }

    @Test
    void cursor_and_time_together_are_refused() {
        assertThat(reader.read(Optional.of(""), Optional.of("2026-11-20T09:00:00Z")))
                .isEqualTo(new Reading.Bad("Give one of \"cursor\" and \"from\"."));
    }

    private Reading since(String from) {
        return reader.read(Optional.empty(), Optional.of(from));
    }
}
