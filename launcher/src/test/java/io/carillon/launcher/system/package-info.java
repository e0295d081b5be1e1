/** The promises that need the whole platform: each test class is one of them, played against packaged services. */
@NullMarked
package io.carillon.launcher.system;

import org.jspecify.annotations.NullMarked;
