package io.carillon.launcher.story;

/** What is wrong with what a user received, measured against what he should have. */
public sealed interface Difference {

    /** One sentence for a person. */
    String describe();

    /** An expected frame did not arrive. */
    record Missing(ExpectedFrame expected) implements Difference {
        @Override
        public String describe() {
            return "missing:      " + expected;
        }
    }

    /** A frame arrived more often than it should. */
    record Repeated(Frame frame) implements Difference {
        @Override
        public String describe() {
            return "repeated:     " + frame.type() + " " + frame.data() + " id="
                    + frame.id().orElse("none");
        }
    }

    /** A frame arrived that nothing in the story calls for. */
    record Unexpected(Frame frame) implements Difference {
        @Override
        public String describe() {
            return "unexpected:   " + frame.type() + " " + frame.data();
        }
    }

    /** All frames are there, but not in the order of the events. */
    record OutOfOrder(int position, ExpectedFrame expected, Frame frame) implements Difference {
        @Override
        public String describe() {
            return "out of order: at position " + position + " expected " + expected + " but got " + frame.type() + " "
                    + frame.data();
        }
    }
}
