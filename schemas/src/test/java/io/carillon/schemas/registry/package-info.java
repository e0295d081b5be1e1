/** Tests of the registry client and the serializers. */
@NullMarked
package io.carillon.schemas.registry;

import org.jspecify.annotations.NullMarked;
