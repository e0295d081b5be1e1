/** What is asked of a service through the log, who asks, and what may be answered: for the domain, which knows no log. */
@NullMarked
package io.carillon.commandlog;

import org.jspecify.annotations.NullMarked;
