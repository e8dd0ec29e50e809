/**
 * A device on an open bench as those above act on it: in voltages across it, whatever output of
 * whatever instrument reaches which of its ends.
 */
package org.ferroloop.bench.probe;
