package io.carillon.chat.decisions;

/** The tables that show what was decided. */
public interface Projection {

    /** Brings them to what a decision says. May be repeated, at any time and by several at once. */
    void apply(Decision decision);
}
