package io.carillon.launcher.system.storm;

import java.util.List;

/** Something that must be true, whatever happened. */
interface Guarantee {

    /** What contradicts it, in words; nothing if it is true. */
    List<String> faults(Evidence evidence);
}
