package io.carillon.chat.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class WrittenSchemasTest {

    /** Records within events. */
    private static final List<String> PARTS =
            List.of("ChatAttachment", "ChatAuthor", "RepairedMarker", "TenantChatAuthor");

    @Test
    void the_registry_is_asked_about_every_event_there_is() {
        Set<String> events = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.carillon.events.chat")) {
            if (type.isAssignableTo(SpecificRecord.class)) {
                events.add(type.getSimpleName());
            }
        }
        PARTS.forEach(part -> assertThat(events.remove(part)).as(part).isTrue());

        assertThat(WrittenSchemas.EVENTS).extracting(Schema::getName).containsExactlyInAnyOrderElementsOf(events);
    }
}
