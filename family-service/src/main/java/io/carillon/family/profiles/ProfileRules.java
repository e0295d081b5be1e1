package io.carillon.family.profiles;

import io.carillon.family.families.Done;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Text;
import io.carillon.family.users.ProfileChange;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change of a profile may say. */
public final class ProfileRules {

    static final int MAX_NAME_CHARACTERS = 100;
    static final int MAX_PHONE_CHARACTERS = 40;

    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final String PRIMARY = "isPrimaryContact";
    private static final String EMERGENCY = "isEmergencyContact";
    private static final Set<String> FIELDS = Set.of(NAME, PHONE, PRIMARY, EMERGENCY);

    private final Map<String, @Nullable Object> patch;
    private final FieldErrors errors = new FieldErrors();

    private ProfileRules(Map<String, @Nullable Object> patch) {
        this.patch = patch;
    }

    /** @param patch a JSON merge patch (RFC 7396): what is missing stays, what is null is removed */
    public static Outcome<ProfileChange> parse(Map<String, @Nullable Object> patch) {
        return new ProfileRules(new TreeMap<>(patch)).read();
    }

    private Outcome<ProfileChange> read() {
        patch.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> errors.add(field, "unknown", "can't be changed here"));
        ProfileChange change = new ProfileChange(
                text(NAME, MAX_NAME_CHARACTERS), text(PHONE, MAX_PHONE_CHARACTERS), flag(PRIMARY), flag(EMERGENCY));
        return errors.isEmpty() ? new Done<>(change) : new Refused<>(errors.refusal());
    }

    /** Nothing to change is null, and nothing to keep is empty. */
    private @Nullable String text(String field, int maxCharacters) {
        if (!patch.containsKey(field)) {
            return null;
        }
        Object value = patch.get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return errors.keep(Text.parse(field, text, maxCharacters, Function.identity()));
        }
        errors.add(field, "type", "must be a text or null");
        return null;
    }

    private @Nullable Boolean flag(String field) {
        if (patch.containsKey(field)) {
            if (patch.get(field) instanceof Boolean flag) {
                return flag;
            }
            errors.add(field, "type", "must be true or false");
        }
        return null;
    }
}
