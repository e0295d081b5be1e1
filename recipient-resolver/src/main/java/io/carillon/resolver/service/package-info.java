/** Runs the topology as a Spring Boot service. */
@NullMarked
package io.carillon.resolver.service;

import org.jspecify.annotations.NullMarked;
