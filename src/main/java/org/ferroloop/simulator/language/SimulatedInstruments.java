package org.ferroloop.simulator.language;

import java.util.List;
import java.util.Map;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.language.flex.FlexInstrument;
import org.ferroloop.simulator.language.scpi.ScpiInstrument;
import org.ferroloop.simulator.language.siglent.SiglentInstrument;
import org.ferroloop.simulator.language.tsp.TspInstrument;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.model.InstrumentModel;

/** Puts a language on top of models. */
public final class SimulatedInstruments {
  private static final String STARTS_IN_TSP = "language-tsp";
  private static final String STARTS_IN_2400 = "language-scpi2400";

  private SimulatedInstruments() {}

  /**
   * An instrument that speaks.
   *
   * @param name its name in the simulator file
   * @param language what it speaks
   * @param options serial number, firmware, quirks of this one
   * @param channels one model per channel, in the order of the channel numbers
   * @throws InputException when the language file is not what it must be, or names a parameter that
   *     a model lacks, or the number of models does not fit
   */
  public static SimulatedInstrument create(
      String name,
      LanguageFile language,
      InstrumentOptions options,
      List<InstrumentModel> channels) {
    if (channels.size() != language.channels()) {
      throw InputException.at(
          name, 0, "channels", channels.size() + " models", language.channels() + " models");
    }
    return language.quirks().containsKey(STARTS_IN_TSP)
        ? modes(name, language, options, channels)
        : speaking(name, language, options, channels);
  }

  /**
   * A mainframe that speaks FLEX.
   *
   * @throws InputException when the language file is not what it must be
   */
  public static SimulatedInstrument create(
      String name, LanguageFile language, InstrumentOptions options, Mainframe mainframe) {
    return FlexInstrument.of(name, language, options, mainframe);
  }

  private static SimulatedInstrument speaking(
      String name,
      LanguageFile language,
      InstrumentOptions options,
      List<InstrumentModel> channels) {
    return switch (language.family()) {
      case "scpi" -> ScpiInstrument.of(name, language, options, channels);
      case "tsp" -> TspInstrument.of(name, language, options, channels);
      default -> SiglentInstrument.of(name, language, options, channels);
    };
  }

  /** One that has other command sets beside SCPI. */
  private static SimulatedInstrument modes(
      String name,
      LanguageFile language,
      InstrumentOptions options,
      List<InstrumentModel> channels) {
    Map<String, Boolean> quirks = language.quirks(options);
    InstrumentOptions plain = new InstrumentOptions(options.serial(), options.firmware(), Map.of());
    LanguageFile tsp = LanguageFile.shipped(language.id() + "-tsp");
    LanguageFile former = LanguageFile.shipped("keithley-2400").namedAs(language);
    String mode =
        quirks.get(STARTS_IN_TSP) ? "TSP" : quirks.get(STARTS_IN_2400) ? "SCPI2400" : "SCPI";
    return new LanguageModes(
        Map.of(
            "SCPI", speaking(name, language, options, channels),
            "TSP", speaking(name, tsp, plain, channels),
            "SCPI2400", speaking(name, former, plain, channels)),
        mode);
  }
}
