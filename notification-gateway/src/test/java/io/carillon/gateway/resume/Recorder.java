package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A subscriber that keeps the text of what it is offered. */
final class Recorder implements Subscriber {

    final List<String> got = Collections.synchronizedList(new ArrayList<>());
    private final Channels channels;

    Recorder(String... channels) {
        this.channels = new Channels(List.of(channels));
    }

    @Override
    public String userId() {
        return "user_1";
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public void ready(Cursor position) {}

    @Override
    public void gap(GapReason reason, String from, Cursor position) {}

    @Override
    public void offer(OutboundFrame frame) {
        got.add(frame.encoded().text());
    }

    @Override
    public boolean hasRoom(Runnable whenThereIs) {
        return true;
    }

    @Override
    public void end(CloseCode reason) {}
}
