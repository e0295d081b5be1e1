package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import io.carillon.chat.messages.Attachment;
import java.util.List;
import java.util.Objects;

/** How attachments stand in a message's row. */
final class Attachments {

    private static final String COLUMN = "attachments";

    private final UserDefinedType type;

    /** @param statement one that writes the column */
    Attachments(PreparedStatement statement) {
        ListType list =
                (ListType) statement.getVariableDefinitions().get(COLUMN).getType();
        this.type = (UserDefinedType) list.getElementType();
    }

    List<UdtValue> write(List<Attachment> attachments) {
        return attachments.stream().map(this::write).toList();
    }

    private UdtValue write(Attachment attachment) {
        return type.newValue(attachment.name(), attachment.url(), attachment.mimeType(), attachment.size());
    }

    static List<Attachment> read(Row row) {
        return Objects.requireNonNullElse(row.getList(COLUMN, UdtValue.class), List.<UdtValue>of()).stream()
                .map(Attachments::read)
                .toList();
    }

    private static Attachment read(UdtValue value) {
        return new Attachment(text(value, "name"), text(value, "url"), text(value, "mime_type"), value.getLong("size"));
    }

    private static String text(UdtValue value, String field) {
        return Objects.requireNonNull(value.getString(field), field);
    }
}
