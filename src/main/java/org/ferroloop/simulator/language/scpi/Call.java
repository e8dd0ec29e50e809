package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;

/**
 * One command at work.
 *
 * @param machine the instrument
 * @param named channel in the header; 0 when there was none
 * @param data the parameters
 */
record Call(ScpiMachine machine, int named, List<ProgramData> data) {
  /** The channel of the header, 1 unless it says otherwise. */
  int channel() {
    return Math.max(named, 1);
  }

  /** The parameter at this place, alone or with the others. */
  ProgramData data(int index) throws ScpiError {
    if (index >= data.size()) {
      throw new ScpiError(-109);
    }
    return data.get(index);
  }

  void atMost(int count) throws ScpiError {
    if (data.size() > count) {
      throw new ScpiError(-108);
    }
  }

  /** The only parameter. */
  ProgramData only() throws ScpiError {
    atMost(1);
    return data(0);
  }

  /** The channels of a list "(@1,3:5)" among the parameters; else the one of the header. */
  List<Integer> channels() throws ScpiError {
    for (ProgramData item : data) {
      if (item instanceof ProgramData.Expression list) {
        List<Integer> channels = ChannelList.parse(list.text());
        for (int channel : channels) {
          machine.check(channel, -222);
        }
        return channels;
      }
    }
    return List.of(channel());
  }

  /** The words and texts among the parameters, in upper case. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (ProgramData item : data) {
      if (item instanceof ProgramData.Word word) {
        words.add(word.text());
      }
    }
    return words;
  }
}
