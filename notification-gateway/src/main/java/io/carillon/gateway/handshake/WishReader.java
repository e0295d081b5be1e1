package io.carillon.gateway.handshake;

import io.carillon.gateway.resume.Start;
import io.carillon.gateway.session.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a handshake wishes (docs/protocol.md, 1 and 1.1). */
final class WishReader {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CHANNEL = Pattern.compile("[^\\s,]{1,128}");

    private final StartReader starts;
    private final int maxChannels;

    WishReader(StartReader starts, int maxChannels) {
        this.starts = starts;
        this.maxChannels = maxChannels;
    }

    /** What came of reading. */
    sealed interface Reading {
        /** All parameters are as they should be. */
        record Read(Wish wish) implements Reading {}

        /** One is not; the detail says which and what would be right. */
        record Bad(String detail) implements Reading {}
    }

    Reading read(HttpServletRequest request) {
        return switch (start(request)) {
            case StartReader.Reading.Bad(String detail) -> new Reading.Bad(detail);
            case StartReader.Reading.Read(Start start) -> read(request, start);
        };
    }

    /** A client of server-sent events comes back under the URL it had, and says where it stands in the header. */
    private StartReader.Reading start(HttpServletRequest request) {
        var lastEvent = Optional.ofNullable(request.getHeader(LAST_EVENT_ID)).filter(id -> !id.isEmpty());
        if (lastEvent.isPresent()) {
            return starts.read(lastEvent, Optional.empty());
        }
        var cursor = Optional.ofNullable(request.getParameter("cursor"));
        var from = Optional.ofNullable(request.getParameter("from"));
        return starts.read(cursor, from);
    }

    private Reading read(HttpServletRequest request, Start start) {
        Optional<String> device = Optional.ofNullable(request.getParameter("device"));
        if (device.isPresent() && !DEVICE.matcher(device.get()).matches()) {
            return new Reading.Bad("\"device\" must be 1 to 64 letters, digits, dots, underscores and hyphens.");
        }
        Set<String> channels = channels(request);
        if (!channels.stream().allMatch(channel -> CHANNEL.matcher(channel).matches())) {
            return new Reading.Bad(
                    "\"channels\" must be names of 1 to 128 characters without blanks, with commas between.");
        }
        if (channels.size() > maxChannels) {
            return new Reading.Bad("A session may have " + maxChannels + " channels.");
        }
        return new Reading.Read(new Wish(start, channels, device));
    }

    private static Set<String> channels(HttpServletRequest request) {
        String names = request.getParameter("channels");
        return names == null || names.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(names.split(",", -1)));
    }
}
