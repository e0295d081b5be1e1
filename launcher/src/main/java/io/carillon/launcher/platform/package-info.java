/** The whole platform as processes on this machine: the local stack and, on it, our services from their packaged jars. */
@NullMarked
package io.carillon.launcher.platform;

import org.jspecify.annotations.NullMarked;
