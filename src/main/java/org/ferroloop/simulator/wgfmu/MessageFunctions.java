package org.ferroloop.simulator.wgfmu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Supplier;

/** Errors, warnings and the log file. */
final class MessageFunctions {
  private final Messages messages;
  private Path log;

  MessageFunctions(Messages messages) {
    this.messages = messages;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_getErrorSize", call -> call.give(messages.first().length()));
    functions.put("WGFMU_getError", call -> text(call, messages::next));
    functions.put("WGFMU_getErrorSummarySize", call -> call.give(messages.errorSummary().length()));
    functions.put("WGFMU_getErrorSummary", call -> text(call, messages::errorSummary));
    functions.put("WGFMU_treatWarningsAsErrors", call -> messages.asErrors(call.integer()));
    functions.put("WGFMU_setWarningLevel", call -> messages.level(call.integer()));
    functions.put("WGFMU_getWarningLevel", call -> call.give(messages.level()));
    functions.put(
        "WGFMU_getWarningSummarySize", call -> call.give(messages.warningSummary().length()));
    functions.put("WGFMU_getWarningSummary", call -> text(call, messages::warningSummary));
    functions.put("WGFMU_openLogFile", this::open);
    functions.put("WGFMU_closeLogFile", this::close);
  }

  private static void text(Call call, Supplier<String> of) {
    int room = Bounds.within("size", call.integer(), 0, Integer.MAX_VALUE);
    String text = of.get();
    String told = text.substring(0, Math.min(room, text.length()));
    call.give(told).give(told.length());
  }

  private void open(Call call) {
    String name = Bounds.text("fileName", call.text());
    if (log != null) {
      throw new Refusal(ReturnCode.CONTEXT, "a log file is open already");
    }
    log = write(name, "");
  }

  private void close(Call call) {
    if (log == null) {
      throw new Refusal(ReturnCode.CONTEXT, "no log file is open");
    }
    log = null;
  }

  /** Keeps an error for getError and, when one is open, in the log file. */
  void error(String text) {
    messages.error(text);
    if (log != null) {
      write(log.toString(), text + "\n");
    }
  }

  private static Path write(String name, String text) {
    try {
      Path file = Path.of(name);
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return file;
    } catch (IOException | InvalidPathException e) {
      throw new Refusal(ReturnCode.LIBRARY, "fileName \"" + name + "\" cannot be written: " + e);
    }
  }
}
