package org.ferroloop.simulator.language.scpi;

import java.util.List;

/**
 * One command or query of a program message.
 *
 * @param header as written, in upper case, without the question mark: ":SOUR:VOLT", "*IDN"
 * @param query whether a question mark ended the header
 * @param data its parameters
 */
record ProgramUnit(String header, boolean query, List<ProgramData> data) {
  boolean common() {
    return header.startsWith("*");
  }

  boolean absolute() {
    return header.startsWith(":");
  }
}
