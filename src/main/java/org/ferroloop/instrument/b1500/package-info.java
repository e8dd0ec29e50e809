/**
 * Keysight B1500A: source-measure units driven in FLEX, the modules of the mainframe, and what its
 * drivers share: one line, one set of settings, the switches between WGFMU and SMU. Commands,
 * formats and error codes: Keysight B1500A/B1505A Programming Guide, edition 11.
 */
package org.ferroloop.instrument.b1500;
