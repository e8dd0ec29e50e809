package org.ferroloop.transport;

/**
 * Something that {@link Discovery} came upon.
 *
 * @param resource its canonical resource name
 * @param source where it was found ("serial ports", "usbtmc devices", "VXI-11 broadcast", "VISA
 *     library")
 * @param detail what is known of it, such as a product name; may be empty
 */
public record Found(String resource, String source, String detail) {}
