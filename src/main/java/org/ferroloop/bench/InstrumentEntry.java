package org.ferroloop.bench;

import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/**
 * One instrument of a bench file.
 *
 * @param name unique on the bench
 * @param resource where it is
 * @param profile the name of a shipped profile, or the path of one
 * @param channel which of its outputs, as the instrument calls it; empty for the first
 * @param link what the file says of the line besides its name
 * @param wire how its output reaches the devices; null for a matrix
 */
public record InstrumentEntry(
    String name,
    ResourceName resource,
    String profile,
    String channel,
    LinkOptions link,
    Wire wire) {}
