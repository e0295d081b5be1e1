/** The contract shared by every module: topics, event headers, routing rules and the registry serde. */
@NullMarked
package io.carillon.schemas;

import org.jspecify.annotations.NullMarked;
