/** The description of the REST interface, in OpenAPI. */
@NullMarked
package io.carillon.chat.apidocs;

import org.jspecify.annotations.NullMarked;
