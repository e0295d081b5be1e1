package io.carillon.family.rest;

import io.carillon.family.lifecycle.NewFamily;
import io.carillon.family.lifecycle.NewFamily.NewPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link FamilyController} takes; described in {@code docs/family-service.md}. */
final class FamilyRequests {

    private FamilyRequests() {}

    record CreateFamily(
            @Nullable String familyName,
            @Nullable List<@Nullable Person> parents,
            @Nullable List<@Nullable Person> students,
            @Nullable Map<String, @Nullable String> address,
            @Nullable List<@Nullable String> preferredPrograms) {

        NewFamily wish() {
            return new NewFamily(
                    familyName,
                    people(parents),
                    people(students),
                    address == null ? Map.of() : address,
                    preferredPrograms == null ? List.of() : preferredPrograms);
        }

        private static List<@Nullable NewPerson> people(@Nullable List<@Nullable Person> listed) {
            List<@Nullable NewPerson> people = new ArrayList<>();
            if (listed != null) {
                listed.forEach(person -> people.add(person == null ? null : person.described()));
            }
            return people;
        }
    }

    record Person(
            @Nullable String userId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean isPrimaryContact,
            @Nullable Boolean isEmergencyContact,
            @Nullable String familyRole) {

        NewPerson described() {
            return new NewPerson(userId, email, name, phone, isPrimaryContact, isEmergencyContact, familyRole);
        }
    }
}
