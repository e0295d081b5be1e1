/** Follows who is in which family, tenant and other scope that this service doesn't own, who shares one, and which tenants work. */
@NullMarked
package io.carillon.chat.memberships;

import org.jspecify.annotations.NullMarked;
