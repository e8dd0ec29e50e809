package org.ferroloop.simulator.server;

/**
 * What a wire carries back.
 *
 * @param bytes with the terminator of the language
 * @param end whether it is complete; false: the rest never comes
 */
record Answer(byte[] bytes, boolean end) {}
