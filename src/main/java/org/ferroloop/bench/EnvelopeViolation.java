package org.ferroloop.bench;

/** Something was asked that the envelope of a device does not allow; nothing reached a wire. */
public final class EnvelopeViolation extends Refusal {
  private static final long serialVersionUID = 1L;

  private final String device;
  private final String quantity;
  private final String asked;
  private final String allowed;

  /**
   * @param device its name on the bench
   * @param quantity "pulse amplitude", "read voltage", ...
   * @param asked with its unit
   * @param allowed with its unit
   */
  public EnvelopeViolation(String device, String quantity, String asked, String allowed) {
    super(
        device + ": " + quantity + ": asked " + asked + ", allowed " + allowed + "; nothing sent");
    this.device = device;
    this.quantity = quantity;
    this.asked = asked;
    this.allowed = allowed;
  }

  public String device() {
    return device;
  }

  public String quantity() {
    return quantity;
  }

  public String asked() {
    return asked;
  }

  public String allowed() {
    return allowed;
  }
}
