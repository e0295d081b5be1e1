/** Many people talking at once while what they talk through fails, and what must be true afterwards. */
@NullMarked
package io.carillon.launcher.system.storm;

import org.jspecify.annotations.NullMarked;
