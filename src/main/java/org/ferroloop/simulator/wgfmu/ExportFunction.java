package org.ferroloop.simulator.wgfmu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** exportAscii: what has been set up, as a table of this simulation's own layout. */
final class ExportFunction {
  private final State state;

  ExportFunction(State state) {
    this.state = state;
  }

  void run(Call call) {
    String name = Bounds.text("fileName", call.text());
    StringBuilder text = new StringBuilder("pattern,time s,voltage V\n");
    for (Pattern pattern : state.patterns().values()) {
      pattern
          .knots()
          .forEach(
              (at, volts) ->
                  text.append(pattern.name())
                      .append(',')
                      .append(Ticks.seconds(at))
                      .append(',')
                      .append(volts)
                      .append('\n'));
    }
    try {
      Files.writeString(Path.of(name), text);
    } catch (IOException | InvalidPathException e) {
      throw new Refusal(ReturnCode.LIBRARY, "fileName \"" + name + "\" cannot be written: " + e);
    }
  }
}
