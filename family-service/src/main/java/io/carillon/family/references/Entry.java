package io.carillon.family.references;

/** What stands in a view: that a family is found by something. */
public record Entry(String familyId, Referrer referrer) {}
