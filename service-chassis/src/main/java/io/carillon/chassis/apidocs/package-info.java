/** The description of a REST interface in OpenAPI: what the code says, joined with what people wrote. */
@NullMarked
package io.carillon.chassis.apidocs;

import org.jspecify.annotations.NullMarked;
