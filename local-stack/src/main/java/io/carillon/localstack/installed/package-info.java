/** What is installed on this machine: the built repository and the JDKs. */
@NullMarked
package io.carillon.localstack.installed;

import org.jspecify.annotations.NullMarked;
