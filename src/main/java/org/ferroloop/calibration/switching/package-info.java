/** Fits switching twins to sweeps of every pulse width of a device. */
package org.ferroloop.calibration.switching;
