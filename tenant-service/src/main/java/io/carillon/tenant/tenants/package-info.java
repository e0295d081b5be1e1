/** A tenant and those who have to do with it, what may become of them, and the words in which that is said. */
@NullMarked
package io.carillon.tenant.tenants;

import org.jspecify.annotations.NullMarked;
