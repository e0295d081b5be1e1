package io.carillon.family.users;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a profile. Null leaves a field as it is; an empty name or phone removes it.
 *
 * @param name the new full name
 * @param phone the new phone number
 * @param primaryContact whether to turn to him first
 * @param emergencyContact whether to turn to him in an emergency
 */
public record ProfileChange(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean primaryContact,
        @Nullable Boolean emergencyContact) {

    /** Whether it leaves everything as it is. */
    public boolean isEmpty() {
        return name == null && phone == null && primaryContact == null && emergencyContact == null;
    }
}
