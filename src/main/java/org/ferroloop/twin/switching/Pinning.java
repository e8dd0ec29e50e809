package org.ferroloop.twin.switching;

/**
 * Wake-up: a domain that has not switched yet is held by defects (trapped charge, oxygen vacancies)
 * and is slow; each time it switches it holds less. Its ln(switching time) is larger by
 *
 * <pre>pin exp(-release travel),</pre>
 *
 * with travel the sum of all its changes of share, 2 a full cycle. Unpinning of domains by field
 * cycling: Pesic et al., Adv. Funct. Mater. 26 (2016) 4601, on HfO2-based films.
 *
 * @param raising pin of a pristine domain when it switches up, any finite number
 * @param lowering pin when it switches down
 * @param release not negative
 */
public record Pinning(double raising, double lowering, double release) {
  /** Every domain is awake from the beginning. */
  public static final Pinning NONE = new Pinning(0, 0, 0);

  /**
   * @throws IllegalArgumentException when a value is outside its range
   */
  public Pinning {
    Require.between("raising", raising, -100, 100);
    Require.between("lowering", lowering, -100, 100);
    Require.notNegative("release", release);
  }

  /** What is added to ln(switching time) of a domain after some travel. */
  double at(boolean up, double travel) {
    double pin = up ? raising : lowering;
    return pin == 0 ? 0 : pin * Math.exp(-release * travel);
  }
}
