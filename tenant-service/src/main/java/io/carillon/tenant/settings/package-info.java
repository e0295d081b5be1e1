/** What a tenant's owner and admins set for all of its members. */
@NullMarked
package io.carillon.tenant.settings;

import org.jspecify.annotations.NullMarked;
