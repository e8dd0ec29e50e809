/**
 * The measurement procedures by name: their parameters with units and safe defaults, their steps,
 * and what their readings say of the device.
 */
package org.ferroloop.characterization.measurement;
