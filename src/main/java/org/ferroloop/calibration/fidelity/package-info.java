/**
 * How faithful a twin is to a run: every figure of the run beside the one that the twin gives for
 * the same pulses, in standard errors of the twin's own noise.
 */
package org.ferroloop.calibration.fidelity;
