/** Answers questions about presence over HTTP. */
@NullMarked
package io.carillon.resolver.rest;

import org.jspecify.annotations.NullMarked;
