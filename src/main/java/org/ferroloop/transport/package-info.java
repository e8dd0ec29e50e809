/**
 * Lines to instruments: VISA resource names, what a link can do and what can go wrong on it, and
 * {@link org.ferroloop.transport.Links}, which opens them. Each wire has a package of its own below
 * this one, and registers a {@link org.ferroloop.transport.LinkOpener}.
 */
package org.ferroloop.transport;
