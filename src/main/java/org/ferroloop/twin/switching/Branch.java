package org.ferroloop.twin.switching;

/** Switching in one direction: the middle domain's kinetics and the spread of the others. */
public record Branch(Kinetics kinetics, Spread spread) {}
