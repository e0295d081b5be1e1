/** The description of the REST interface, in OpenAPI. */
@NullMarked
package io.carillon.tenant.apidocs;

import org.jspecify.annotations.NullMarked;
