/** What a person sees while the platform starts. */
@NullMarked
package io.carillon.launcher.console;

import org.jspecify.annotations.NullMarked;
