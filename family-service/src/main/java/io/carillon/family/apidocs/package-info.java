/** The description of the REST interface, in OpenAPI. */
@NullMarked
package io.carillon.family.apidocs;

import org.jspecify.annotations.NullMarked;
