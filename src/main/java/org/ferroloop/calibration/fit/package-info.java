/**
 * Fits twins to measured sweeps (analog-training sections 1 to 3): step models to whole
 * trajectories, their symmetry point with its uncertainty, and their noise.
 */
package org.ferroloop.calibration.fit;
