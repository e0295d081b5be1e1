/** Who is in a tenant, as what, and who may not be. */
@NullMarked
package io.carillon.tenant.members;

import org.jspecify.annotations.NullMarked;
