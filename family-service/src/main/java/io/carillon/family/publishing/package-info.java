/** The way of events out of the service: which there are, where they go, and what must be done before they do. */
@NullMarked
package io.carillon.family.publishing;

import org.jspecify.annotations.NullMarked;
