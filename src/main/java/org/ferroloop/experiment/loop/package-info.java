/**
 * The whole loop as one experiment: check, characterise, fit, symmetry point, train on twin and
 * bench, compare, report; every step is a command that can be given alone.
 */
package org.ferroloop.experiment.loop;
