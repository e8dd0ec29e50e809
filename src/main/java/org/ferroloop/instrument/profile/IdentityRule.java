package org.ferroloop.instrument.profile;

import java.util.regex.Pattern;
import org.ferroloop.instrument.Identity;

/** Who must answer, so that no profile drives an instrument it was not written for. */
public record IdentityRule(String query, Pattern manufacturer, Pattern model, Pattern firmware) {
  /** Whether this is an instrument the profile was written for. */
  public boolean matches(Identity identity) {
    return manufacturer.matcher(identity.manufacturer()).matches()
        && model.matcher(identity.model()).matches()
        && firmware.matcher(identity.firmware()).matches();
  }

  /** What is expected, for messages. */
  public String expected() {
    return "manufacturer \""
        + manufacturer
        + "\", model \""
        + model
        + "\", firmware \""
        + firmware
        + "\"";
  }
}
