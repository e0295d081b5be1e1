/** Who is connected: sessions and leases in, changes told out. */
@NullMarked
package io.carillon.resolver.presence;

import org.jspecify.annotations.NullMarked;
