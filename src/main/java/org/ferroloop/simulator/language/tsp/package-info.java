/**
 * TSP, the subset of Lua 5.0 that Keithley's 2600 and 700 series run: {@code Lexer} and {@code
 * Parser} make a {@code Statement} of a chunk, which works on the tables of the instrument.
 */
package org.ferroloop.simulator.language.tsp;
