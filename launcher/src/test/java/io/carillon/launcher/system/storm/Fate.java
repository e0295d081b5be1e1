package io.carillon.launcher.system.storm;

import java.util.ArrayList;
import java.util.List;

/** What became of a message, as far as its sender was told. Thread-safe. */
final class Fate implements Course {

    private final Message message;
    private final List<String> answers = new ArrayList<>();
    private final List<Setback> setbacks = new ArrayList<>();
    private String refusal = "";
    private int sendings;

    Fate(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }

    @Override
    public synchronized void sent() {
        sendings++;
    }

    @Override
    public synchronized void setBack(Setback why) {
        setbacks.add(why);
    }

    /** @param messageId what the {@code ack} calls it */
    synchronized void acknowledged(String messageId) {
        answers.add(messageId);
    }

    /** @param why what it is refused for, for good */
    synchronized void refused(String why) {
        refusal = why;
    }

    /** What it was refused for; empty if it wasn't. */
    synchronized String refusal() {
        return refusal;
    }

    /** The ids that it was acknowledged with, one for each {@code ack}. */
    synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    synchronized List<Setback> setbacks() {
        return List.copyOf(setbacks);
    }

    synchronized int sendings() {
        return sendings;
    }
}
