package io.carillon.family.lifecycle;

import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a family's address and preferred programs may be. */
public final class DetailsRules {

    static final String ADDRESS = "address";
    static final String PROGRAMS = "preferredPrograms";

    static final int MAX_ADDRESS_PARTS = 20;
    static final int MAX_PART_NAME_CHARACTERS = 50;
    static final int MAX_PART_CHARACTERS = 200;
    static final int MAX_PROGRAMS = 50;
    static final int MAX_PROGRAM_CHARACTERS = 100;

    private DetailsRules() {}

    /** The parts of an address, trimmed, without those that break a rule. */
    public static Map<String, String> address(Map<String, @Nullable String> raw, FieldErrors errors) {
        Map<String, String> address = new TreeMap<>();
        raw.forEach((name, value) -> {
            String key =
                    errors.keep(Text.parse(ADDRESS + "." + name, name, MAX_PART_NAME_CHARACTERS, Function.identity()));
            String part =
                    errors.keep(Text.parse(ADDRESS + "." + name, value, MAX_PART_CHARACTERS, Function.identity()));
            if (key != null && part != null && address.put(key, part) != null) {
                errors.add(ADDRESS + "." + name, "unique", "must be there once");
            }
        });
        checkSize(address, errors);
        return address;
    }

    /** Notes an address that has too many parts. */
    static void checkSize(Map<String, String> address, FieldErrors errors) {
        if (address.size() > MAX_ADDRESS_PARTS) {
            errors.add(ADDRESS, "size", "must have %d parts at most".formatted(MAX_ADDRESS_PARTS));
        }
    }

    /** The names of programs, trimmed, without those that break a rule. */
    public static Set<String> programs(Collection<@Nullable String> raw, FieldErrors errors) {
        if (raw.size() > MAX_PROGRAMS) {
            errors.add(PROGRAMS, "size", "must have %d names at most".formatted(MAX_PROGRAMS));
        }
        Set<String> programs = new LinkedHashSet<>();
        int i = 0;
        for (String name : raw) {
            String field = "%s[%d]".formatted(PROGRAMS, i);
            String program = errors.keep(Text.parse(field, name, MAX_PROGRAM_CHARACTERS, Function.identity()));
            if (program != null && !programs.add(program)) {
                errors.add(field, "unique", "must be there once");
            }
            i++;
        }
        return programs;
    }
}
