/** The delivery log as a gateway sees it: its identity, positions in it, and its records, decoded or put aside. */
@NullMarked
package io.carillon.gateway.log;

import org.jspecify.annotations.NullMarked;
