/** A client of the gateway's socket protocol (docs/protocol.md): connects, resumes, sends, and connects again. */
@NullMarked
package io.carillon.client;

import org.jspecify.annotations.NullMarked;
