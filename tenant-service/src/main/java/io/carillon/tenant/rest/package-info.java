/** The REST interface, described in {@code docs/tenant-service.md}. */
@NullMarked
package io.carillon.tenant.rest;

import org.jspecify.annotations.NullMarked;
