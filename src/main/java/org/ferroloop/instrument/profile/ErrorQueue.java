package org.ferroloop.instrument.profile;

/**
 * How errors are asked for.
 *
 * @param query yields the oldest entry (SCPI), or the number of entries (TSP)
 * @param next TSP: the expression that yields the oldest entry; empty otherwise
 * @param depth entries it can hold
 */
public record ErrorQueue(String query, String next, int depth) {}
