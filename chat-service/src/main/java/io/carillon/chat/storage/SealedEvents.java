package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.TupleType;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.SealedEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How events stand in a decision's row: headers and value of each. */
final class SealedEvents {

    private static final String COLUMN = "events";
    private static final int HEADERS = 0;
    private static final int VALUE = 1;

    private final TupleType type;

    /** @param statement one that writes the column */
    SealedEvents(PreparedStatement statement) {
        ListType list =
                (ListType) statement.getVariableDefinitions().get(COLUMN).getType();
        this.type = (TupleType) list.getElementType();
    }

    List<TupleValue> write(List<SealedEvent> events) {
        return events.stream()
                .map(event -> type.newValue(event.headers(), event.value().duplicate()))
                .toList();
    }

    static List<SealedEvent> read(Row row, EventCodec codec) {
        return Objects.requireNonNullElse(row.getList(COLUMN, TupleValue.class), List.<TupleValue>of()).stream()
                .map(event -> read(event, codec))
                .toList();
    }

    private static SealedEvent read(TupleValue event, EventCodec codec) {
        Map<String, String> headers =
                Objects.requireNonNullElse(event.getMap(HEADERS, String.class, String.class), Map.of());
        ByteBuffer value = Objects.requireNonNull(event.getByteBuffer(VALUE), "an event has a value");
        return new SealedEvent(codec.open(value.duplicate()), headers, value);
    }
}
