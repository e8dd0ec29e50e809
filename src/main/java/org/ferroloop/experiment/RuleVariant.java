package org.ferroloop.experiment;

/**
 * An update rule with its settings under a name of its own: one rule may be compared with itself.
 *
 * @param name as files, tables and legends call it
 */
public record RuleVariant(String name, RuleSettings settings) {
  /** The same for another number of epochs. */
  public RuleVariant withEpochs(int epochs) {
    return new RuleVariant(name, settings.withEpochs(epochs));
  }
}
