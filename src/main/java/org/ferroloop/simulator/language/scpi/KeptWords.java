package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One word, or a list of words, that only the language keeps.
 *
 * @param name in the memory
 * @param words the mnemonics it takes
 * @param quoted whether each word of the reply is a string
 * @param most how many there may be
 */
record KeptWords(String name, Map<String, String> words, boolean quoted, int most)
    implements Behaviour {
  static KeptWords of(String name, List<String> mnemonics, boolean quoted, int most) {
    Map<String, String> words = new LinkedHashMap<>();
    mnemonics.forEach(word -> words.put(word, word));
    return new KeptWords(name, words, quoted, most);
  }

  @Override
  public void set(Call call) throws ScpiError {
    call.data(0);
    call.atMost(most);
    List<String> chosen = new ArrayList<>();
    for (ProgramData data : call.data()) {
      chosen.add(Values.reply(Values.mnemonic(data, words)));
    }
    call.machine().memory().put(call.channel(), name, String.join(",", chosen));
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    String text = call.machine().memory().get(call.channel(), name);
    return quoted ? '"' + text.replace(",", "\",\"") + '"' : text;
  }
}
