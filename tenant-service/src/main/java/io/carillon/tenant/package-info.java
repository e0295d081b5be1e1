/** The tenant service: tenants, their members, announcements and accounts, and what other systems report to them. */
@NullMarked
package io.carillon.tenant;

import org.jspecify.annotations.NullMarked;
