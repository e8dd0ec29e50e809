/**
 * The symmetry point of synapses: where an alternating train of potentiation and depression pulses
 * settles (analog-training section 3; Kim et al., arXiv:1907.10228), measured on any array, and the
 * crossings of a twin's step curves, computed.
 */
package org.ferroloop.calibration.symmetry;
