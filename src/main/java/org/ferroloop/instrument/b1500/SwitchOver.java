package org.ferroloop.instrument.b1500;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The way from the SMU to the WGFMU and back at one RSU, for drivers that do not know each other:
 * the WGFMU's driver plugs in its {@link RsuSwitch}, the SMU's driver the way to bring it to 0 V.
 * It outlives both: a driver that is opened anew plugs itself in again. Neither side is ever let go
 * with a voltage on. Without a WGFMU driver the RSU passes the SMU, as it does after power-on.
 */
public final class SwitchOver {
  private final AtomicReference<RsuSwitch> rsu = new AtomicReference<>();
  private volatile Runnable rest = () -> {};
  private volatile Supplier<String> missing = () -> "";

  /** The WGFMU's driver is there, in place of any before. */
  public void plugWgfmu(RsuSwitch wgfmu) {
    rsu.set(wgfmu);
  }

  /** The WGFMU's driver is no longer there; nothing happens when another has taken its place. */
  public void unplugWgfmu(RsuSwitch wgfmu) {
    rsu.compareAndSet(wgfmu, null);
  }

  /**
   * The SMU's driver is there.
   *
   * @param zero brings the SMU to 0 V unless it is known to be there
   * @param openGround says what is off that a pulse needs as its way back; empty when all is on
   */
  void plugSmu(Runnable zero, Supplier<String> openGround) {
    this.rest = zero;
    this.missing = openGround;
  }

  /**
   * For the WGFMU's driver: what is off that a pulse needs as its way back, in words; empty when
   * the bench names no ground or it is on.
   */
  public String openGround() {
    return missing.get();
  }

  /** For the WGFMU's driver: the SMU is brought to 0 V, if it is not; then the RSU may switch. */
  public void restSmu() {
    rest.run();
  }

  /** For the SMU's driver, which is at 0 V: passes the SMU. */
  void toSmu() {
    Optional.ofNullable(rsu.get()).ifPresent(RsuSwitch::toSmu);
  }
}
