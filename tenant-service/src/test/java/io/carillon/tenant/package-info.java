@NullMarked
package io.carillon.tenant;

import org.jspecify.annotations.NullMarked;
