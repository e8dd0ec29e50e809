/**
 * Sweeps: a grid of trainings over twins, rules, learning rates and seeds. Every point has a folder
 * of its own and can be killed and continued at any moment; what the points reached is summed up
 * over seeds.
 */
package org.ferroloop.experiment.sweep;
