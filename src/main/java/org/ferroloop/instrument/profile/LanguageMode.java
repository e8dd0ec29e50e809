package org.ferroloop.instrument.profile;

/**
 * The command language an instrument with several must be switched to.
 *
 * @param query asks for the language, in any of them
 * @param answer the only one that will do
 * @param remedy what to do about another
 */
public record LanguageMode(String query, String answer, String remedy) {}
