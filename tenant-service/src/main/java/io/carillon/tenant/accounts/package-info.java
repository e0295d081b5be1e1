/** What a tenant keeps of its users, and whether they may use it. */
@NullMarked
package io.carillon.tenant.accounts;

import org.jspecify.annotations.NullMarked;
