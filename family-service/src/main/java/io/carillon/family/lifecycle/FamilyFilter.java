package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which families are asked for. Deleted ones never are.
 *
 * @param status null for any
 * @param program one that they must prefer; null if they needn't
 */
public record FamilyFilter(
        @Nullable FamilyStatus status, @Nullable String program) {

    /** Reads the parameters of a request; null where one is missing. */
    public static Outcome<FamilyFilter> parse(@Nullable String status, @Nullable String program) {
        Optional<FamilyStatus> known = Arrays.stream(FamilyStatus.values())
                .filter(possible -> possible.code().equals(status))
                .findFirst();
        if (status != null && known.isEmpty()) {
            return new Refused<>(new Refusal.InvalidField("status", "enum", "must be active or inactive"));
        }
        FamilyStatus wanted = known.orElse(null);
        return program == null
                ? new Done<>(new FamilyFilter(wanted, null))
                : Text.parse("program", program, DetailsRules.MAX_PROGRAM_CHARACTERS, Function.identity())
                        .then(name -> new Done<>(new FamilyFilter(wanted, name)));
    }

    boolean isEmpty() {
        return status == null && program == null;
    }

    boolean matches(Family family) {
        return !family.isDeleted()
                && (status == null || family.details().status() == status)
                && (program == null || family.details().programs().contains(program));
    }
}
