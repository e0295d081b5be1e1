/** Checks a gateway against docs/protocol.md from outside: with its URL and tokens of one or two users. */
@NullMarked
package io.carillon.conformance;

import org.jspecify.annotations.NullMarked;
