@NullMarked
package io.carillon.tenant.storage;

import org.jspecify.annotations.NullMarked;
