/** The REST edge: requests into use cases, outcomes into JSON, everything that goes wrong into a problem (RFC 9457). */
@NullMarked
package io.carillon.family.rest;

import org.jspecify.annotations.NullMarked;
