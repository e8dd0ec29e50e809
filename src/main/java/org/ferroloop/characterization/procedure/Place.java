package org.ferroloop.characterization.procedure;

/**
 * Where in a sweep a step belongs.
 *
 * @param repetition from 0
 * @param row from 0; -1 for preconditioning, before the first row
 */
public record Place(int repetition, int row) {}
