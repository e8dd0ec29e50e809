package org.ferroloop.simulator.language.scpi;

import java.util.List;

/** A setting whose first parameter is the number of a card, or ALL. */
record OfCard(Behaviour setting) implements Behaviour {
  private static final int MOST_CARDS = 4;

  @Override
  public void set(Call call) throws ScpiError {
    setting.set(withoutCard(call));
  }

  @Override
  public String query(Call call) throws ScpiError {
    return setting.query(withoutCard(call));
  }

  private static Call withoutCard(Call call) throws ScpiError {
    boolean all = call.data(0) instanceof ProgramData.Word word && word.text().equals("ALL");
    if (!all) {
      Values.integer(call.data(0), 0, MOST_CARDS);
    }
    List<ProgramData> rest = call.data().subList(1, call.data().size());
    return new Call(call.machine(), call.named(), rest);
  }
}
