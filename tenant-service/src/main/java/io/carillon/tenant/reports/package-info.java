/** What other systems say happened there: payments, hotspot users, notifications and alerts. */
@NullMarked
package io.carillon.tenant.reports;

import org.jspecify.annotations.NullMarked;
