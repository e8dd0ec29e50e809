package org.ferroloop.simulator.language.scpi;

import java.util.Map;
import org.ferroloop.simulator.model.Parameter;

/**
 * A command that chooses among words of the model.
 *
 * @param words mnemonic to the model's word
 * @param quoted whether the reply is a string
 */
record ChoiceParameter(String parameter, Map<String, String> words, boolean quoted)
    implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    String word = words.get(Values.mnemonic(call.only(), words));
    Parameter choice = call.machine().parameter(call.channel(), parameter);
    int index = choice.choices().indexOf(word);
    if (index < 0) {
      throw new ScpiError(-224);
    }
    call.machine().set(call.channel(), parameter, index);
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    int index = (int) call.machine().get(call.channel(), parameter);
    String word = call.machine().parameter(call.channel(), parameter).choices().get(index);
    for (Map.Entry<String, String> entry : words.entrySet()) {
      if (entry.getValue().equals(word)) {
        String reply = Values.reply(entry.getKey());
        return quoted ? '"' + reply + '"' : reply;
      }
    }
    throw new ScpiError(-300);
  }
}
