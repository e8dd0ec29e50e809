/**
 * SCPI-99 and IEEE 488.2 for simulated instruments: messages are read by {@code UnitReader},
 * headers found in a {@code CommandTree} that a language file describes, commands executed by
 * {@code Behaviour}s on a {@code ScpiMachine}.
 */
package org.ferroloop.simulator.language.scpi;
