package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyName;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Fingerprint;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A wish for a family whose every field keeps the rules. */
record FamilyPlan(FamilyDetails details, List<Person> people) {

    static Outcome<FamilyPlan> read(NewFamily wish) {
        FieldErrors errors = new FieldErrors();
        FamilyName name = errors.keep(FamilyName.parse(wish.familyName()));
        PersonRules persons = new PersonRules(errors);
        List<Person> people = new ArrayList<>(persons.read("parents", Relation.PARENT, wish.parents()));
        people.addAll(persons.read("students", Relation.STUDENT, wish.students()));
        Map<String, String> address = DetailsRules.address(wish.address(), errors);
        Set<String> programs = DetailsRules.programs(wish.preferredPrograms(), errors);
        return name == null || !errors.isEmpty()
                ? new Refused<>(errors.refusal())
                : new Done<>(new FamilyPlan(
                        new FamilyDetails(name.value(), address, programs, FamilyStatus.ACTIVE), people));
    }

    /** What the family is founded from, for those who must not found it twice. */
    String source() {
        Fingerprint fingerprint = new Fingerprint()
                .and(details.name())
                .and(details.address())
                .and(details.programs().stream().sorted().toList());
        people.forEach(person -> fingerprint
                .and(person.identityPath())
                .and(person.identity().map(Person.Identity::text).orElse(null))
                .and(String.valueOf(person.details()))
                .and(person.role() == null ? null : person.role().code()));
        return "request:" + fingerprint.hex();
    }
}
