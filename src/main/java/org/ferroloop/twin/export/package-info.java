/** Twins in the words of other tools: AIHWKit and NeuroSim. */
package org.ferroloop.twin.export;
