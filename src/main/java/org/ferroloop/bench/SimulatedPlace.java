package org.ferroloop.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/**
 * Where a started simulator serves an instrument.
 *
 * @param resource where it is
 * @param link adds what a client must know besides (adapter, core port)
 * @param library the WGFMU library that reaches it; empty unless it is a mainframe
 */
public record SimulatedPlace(
    ResourceName resource, UnaryOperator<LinkOptions> link, Optional<Path> library) {}
