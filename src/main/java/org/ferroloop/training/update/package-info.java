/** Update rules: what a mini-batch does to the synapses of a tile. */
package org.ferroloop.training.update;
