package io.carillon.family.lifecycle;

import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import java.util.List;

/**
 * A family that was wished for.
 *
 * @param invitations of those who are asked whether they like to be in it, as far as they have not answered
 * @param repeated whether an earlier request founded it
 */
public record Created(Family family, List<Invitation> invitations, boolean repeated) {}
