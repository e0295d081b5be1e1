/** Newer tokens for open sessions: {@code auth.refresh} (docs/protocol.md, 2.2). */
@NullMarked
package io.carillon.gateway.tokens;

import org.jspecify.annotations.NullMarked;
