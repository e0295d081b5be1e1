/** The same stack on Testcontainers, for machines with Docker. */
@NullMarked
package io.carillon.localstack.containers;

import org.jspecify.annotations.NullMarked;
