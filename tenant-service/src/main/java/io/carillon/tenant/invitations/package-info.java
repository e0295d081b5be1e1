/** How users are asked into a tenant. */
@NullMarked
package io.carillon.tenant.invitations;

import org.jspecify.annotations.NullMarked;
