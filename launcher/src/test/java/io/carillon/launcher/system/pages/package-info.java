/** People in front of real browsers. */
@NullMarked
package io.carillon.launcher.system.pages;

import org.jspecify.annotations.NullMarked;
