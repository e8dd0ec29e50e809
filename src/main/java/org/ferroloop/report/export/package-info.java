/**
 * Stored runs as files for other tools: HDF5 and CSV. What a record holds decides what the files
 * hold, whatever procedure it is of.
 */
package org.ferroloop.report.export;
