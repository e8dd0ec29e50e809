/**
 * Training of networks whose weights are synapses: settings, the training loop, its results,
 * checkpoints and the energy ledger. {@link org.ferroloop.training.network} holds layers, tiles and
 * periphery, {@link org.ferroloop.training.update} the update rules, {@link
 * org.ferroloop.training.data} the data sets.
 */
package org.ferroloop.training;
