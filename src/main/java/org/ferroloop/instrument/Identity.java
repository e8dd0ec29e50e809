package org.ferroloop.instrument;

/** The fields of an identification answer, as they came. */
public record Identity(String manufacturer, String model, String serial, String firmware) {}
