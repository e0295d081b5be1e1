/** Many changes at once while the service is killed again and again, and what must be true afterwards. */
@NullMarked
package io.carillon.launcher.system.chaos;

import org.jspecify.annotations.NullMarked;
