/** Commands are decided once, whoever reads them how often; what was decided is stored, applied and told until it is done. */
@NullMarked
package io.carillon.chat.decisions;

import org.jspecify.annotations.NullMarked;
