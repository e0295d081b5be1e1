/** What is announced to all members of a tenant. */
@NullMarked
package io.carillon.tenant.announcements;

import org.jspecify.annotations.NullMarked;
