/** Follows who is in which family, tenant and other scope that this service doesn't own, and who shares one. */
@NullMarked
package io.carillon.chat.memberships;

import org.jspecify.annotations.NullMarked;
