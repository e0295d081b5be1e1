package io.carillon.launcher.system.storm;

/** Who is told how it goes with a command until there is an answer. */
interface Course {

    /** It is sent, for the first time or again. */
    void sent();

    /** It has to be sent again. */
    void setBack(Setback why);

    /** Nobody cares. */
    Course UNNOTED = new Course() {
        @Override
        public void sent() {}

        @Override
        public void setBack(Setback why) {}
    };
}
