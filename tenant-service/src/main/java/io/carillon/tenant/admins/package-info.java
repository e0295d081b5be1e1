/** Which users are told what concerns system admins. */
@NullMarked
package io.carillon.tenant.admins;

import org.jspecify.annotations.NullMarked;
