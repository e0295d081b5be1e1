/** The room of a tenant, which a session joins to hear what is said in it. */
@NullMarked
package io.carillon.tenant.rooms;

import org.jspecify.annotations.NullMarked;
