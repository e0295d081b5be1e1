package io.carillon.family.lifecycle;

import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.families.Text;
import io.carillon.family.lifecycle.NewFamily.NewPerson;
import io.carillon.family.lifecycle.Person.ByEmail;
import io.carillon.family.lifecycle.Person.ById;
import io.carillon.family.lifecycle.Person.Details;
import io.carillon.family.lifecycle.Person.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be said of a person, and how. */
final class PersonRules {

    static final int MAX_ID_CHARACTERS = 255;
    static final int MAX_NAME_CHARACTERS = 100;
    static final int MAX_PHONE_CHARACTERS = 40;

    /** 64 characters before the at sign and 255 behind it (RFC 5321); whether it exists only a message could tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)*");

    private static final int MAX_EMAIL_CHARACTERS = 320;

    private final FieldErrors errors;

    /** @param errors takes what breaks a rule */
    PersonRules(FieldErrors errors) {
        this.errors = errors;
    }

    /** The persons of a list of the request; without those who break a rule. */
    List<Person> read(String list, Relation relation, List<@Nullable NewPerson> described) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < described.size(); i++) {
            String path = "%s[%d]".formatted(list, i);
            NewPerson person = described.get(i);
            if (person == null) {
                errors.add(path, "required", "must be a person");
            } else {
                people.add(read(path, relation, person));
            }
        }
        return people;
    }

    private Person read(String path, Relation relation, NewPerson described) {
        String userId = optional(path + ".userId", described.userId(), MAX_ID_CHARACTERS);
        String email = email(path + ".email", described.email());
        Details details = new Details(
                optional(path + ".name", described.name(), MAX_NAME_CHARACTERS),
                optional(path + ".phone", described.phone(), MAX_PHONE_CHARACTERS),
                described.isPrimaryContact(),
                described.isEmergencyContact());
        if (described.userId() != null && described.email() != null) {
            errors.add(path, "exclusive", "must have a userId or an email, not both");
        }
        if (described.userId() == null && described.email() == null && described.name() == null) {
            errors.add(path, "required", "must have a userId, an email or a name");
        }
        Optional<Identity> identity = userId != null
                ? Optional.of(new ById(userId))
                : Optional.ofNullable(email).map(ByEmail::new);
        return new Person(path, relation, identity, details, role(path, relation, described.familyRole()));
    }

    private @Nullable String email(String field, @Nullable String raw) {
        String email = optional(field, raw, MAX_EMAIL_CHARACTERS);
        if (email != null && !EMAIL.matcher(email).matches()) {
            errors.add(field, "email", "must be an e-mail address");
            return null;
        }
        return email;
    }

    private @Nullable Role role(String path, Relation relation, @Nullable String code) {
        String field = path + ".familyRole";
        if (code == null) {
            return null;
        }
        for (Role role : Role.values()) {
            if (role.code().equals(code)) {
                if (role == Role.ADMIN && relation == Relation.STUDENT) {
                    errors.add(field, "student", "must be member: students can't be admins of a family");
                }
                return role;
            }
        }
        errors.add(field, "enum", "must be admin or member");
        return null;
    }

    private @Nullable String optional(String field, @Nullable String raw, int maxCharacters) {
        return raw == null ? null : errors.keep(Text.parse(field, raw, maxCharacters, Function.identity()));
    }
}
