package io.carillon.family.families;

import io.carillon.family.users.Stamp;

/**
 * That a family was deleted. Its record stays.
 *
 * @param referencesDropped whether its users no longer list it
 */
public record Deletion(Stamp stamp, boolean referencesDropped) {}
