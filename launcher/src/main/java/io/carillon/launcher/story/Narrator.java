package io.carillon.launcher.story;

import java.time.Duration;

/** Is told what happens while the story is played. */
public interface Narrator {

    /** Somebody does something. */
    void step(String what);

    /** A frame arrived this long after the request that caused it was sent. */
    void heard(String who, Frame frame, Duration afterRequest);

    /** A step was waited for in vain. */
    void stalled(String who, ExpectedFrame expected, Duration waited);
}
