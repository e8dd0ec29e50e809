/** Layers, tiles, the periphery around them, and the arithmetic of a forward and backward pass. */
package org.ferroloop.training.network;
