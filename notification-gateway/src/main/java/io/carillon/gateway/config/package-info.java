/** Every setting of the gateway with its default: immutable records, validated when the gateway starts. */
@NullMarked
package io.carillon.gateway.config;

import org.jspecify.annotations.NullMarked;
