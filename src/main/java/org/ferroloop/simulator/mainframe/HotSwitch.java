package org.ferroloop.simulator.mainframe;

/**
 * An RSU relay that moved while a voltage was on, which wears its contacts and gives the device a
 * spike: never to be done on the bench (instruments.md 7.4).
 *
 * @param seconds of the bench's clock
 * @param channel the WGFMU channel of the RSU
 * @param volts the voltage of larger size on either side of the relay, in V
 */
public record HotSwitch(double seconds, int channel, double volts) {}
