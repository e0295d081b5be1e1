/** The delivery log as a gateway sees it: its identity, positions in it, its records, and the thread that reads them. */
@NullMarked
package io.carillon.gateway.log;

import org.jspecify.annotations.NullMarked;
