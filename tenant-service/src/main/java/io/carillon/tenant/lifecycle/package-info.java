/** How tenants come into being, are let work and are kept from it, and what describes them. */
@NullMarked
package io.carillon.tenant.lifecycle;

import org.jspecify.annotations.NullMarked;
