/** Training whose synapses are, or partly are, devices of a bench. */
package org.ferroloop.training.bench;
