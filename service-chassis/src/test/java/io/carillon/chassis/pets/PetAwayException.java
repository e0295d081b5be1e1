package io.carillon.chassis.pets;

final class PetAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
