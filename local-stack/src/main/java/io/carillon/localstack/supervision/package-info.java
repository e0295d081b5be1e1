/** Starts programs as processes of their own, watches their health, and ends them with their parent. */
@NullMarked
package io.carillon.localstack.supervision;

import org.jspecify.annotations.NullMarked;
