package org.ferroloop.simulator.language.scpi;

import java.util.HashMap;
import java.util.Map;

/** Standard texts of the error numbers (SCPI-99, volume 2, chapter 21.8). */
final class ErrorTexts {
  private static final Map<Integer, String> TEXTS = new HashMap<>();

  static {
    String all =
        """
        0 No error
        -100 Command error
        -101 Invalid character
        -102 Syntax error
        -103 Invalid separator
        -104 Data type error
        -105 GET not allowed
        -108 Parameter not allowed
        -109 Missing parameter
        -110 Command header error
        -111 Header separator error
        -112 Program mnemonic too long
        -113 Undefined header
        -114 Header suffix out of range
        -115 Unexpected number of parameters
        -120 Numeric data error
        -121 Invalid character in number
        -123 Exponent too large
        -124 Too many digits
        -128 Numeric data not allowed
        -130 Suffix error
        -131 Invalid suffix
        -134 Suffix too long
        -138 Suffix not allowed
        -140 Character data error
        -141 Invalid character data
        -144 Character data too long
        -148 Character data not allowed
        -150 String data error
        -151 Invalid string data
        -158 String data not allowed
        -160 Block data error
        -161 Invalid block data
        -168 Block data not allowed
        -170 Expression error
        -171 Invalid expression
        -178 Expression data not allowed
        -200 Execution error
        -211 Trigger ignored
        -213 Init ignored
        -220 Parameter error
        -221 Settings conflict
        -222 Data out of range
        -223 Too much data
        -224 Illegal parameter value
        -230 Data corrupt or stale
        -240 Hardware error
        -241 Hardware missing
        -285 Program syntax error
        -286 Program runtime error
        -300 Device-specific error
        -310 System error
        -330 Self-test failed
        -350 Queue overflow
        -360 Communication error
        -363 Input buffer overrun
        -365 Time out error
        -400 Query error
        -410 Query INTERRUPTED
        -420 Query UNTERMINATED
        -430 Query DEADLOCKED
        -440 Query UNTERMINATED after indefinite response
        """;
    all.lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              TEXTS.put(Integer.valueOf(line.substring(0, space)), line.substring(space + 1));
            });
  }

  private ErrorTexts() {}

  /** The standard text; "Device-specific error" for what the standard does not know. */
  static String of(int number) {
    return TEXTS.getOrDefault(number, TEXTS.get(-300));
  }
}
