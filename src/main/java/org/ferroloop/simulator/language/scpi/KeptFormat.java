package org.ferroloop.simulator.language.scpi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * FORMat: in what readings are answered.
 *
 * @param bits of a number, for "ASCii" (0), "REAL" or "REAL,64"; a word given without its length is
 *     the first that begins with it
 */
record KeptFormat(Map<String, Integer> bits) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    call.atMost(2);
    Map<String, String> words = new LinkedHashMap<>();
    bits.keySet().forEach(format -> words.put(word(format), format));
    String word = Values.mnemonic(call.data(0), words);
    int length = call.data().size() == 1 ? -1 : Values.integer(call.data(1), 0, 64);
    for (Map.Entry<String, Integer> entry : bits.entrySet()) {
      int own = entry.getValue();
      if (word(entry.getKey()).equals(word) && (length < 0 || length == own || own == 0)) {
        String reply = entry.getKey().replace(word, Values.reply(word));
        call.machine().memory().put(1, ReadingFormat.FORMAT, reply);
        call.machine().memory().put(1, ReadingFormat.BITS, Integer.toString(own));
        return;
      }
    }
    throw new ScpiError(-224);
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    return call.machine().memory().get(1, ReadingFormat.FORMAT);
  }

  private static String word(String format) {
    int comma = format.indexOf(',');
    return comma < 0 ? format : format.substring(0, comma);
  }
}
