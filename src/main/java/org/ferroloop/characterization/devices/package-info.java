/** What was done to the devices of an array, as records of a run. */
package org.ferroloop.characterization.devices;
