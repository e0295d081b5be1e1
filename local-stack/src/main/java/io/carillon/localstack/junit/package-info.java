/** One local stack for all test classes of a JVM. */
@NullMarked
package io.carillon.localstack.junit;

import org.jspecify.annotations.NullMarked;
