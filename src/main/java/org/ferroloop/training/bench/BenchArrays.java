package org.ferroloop.training.bench;

import java.util.List;
import java.util.OptionalInt;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.config.InputException;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.arrangement.KnownArray;
import org.ferroloop.synapse.arrangement.MixedArray;
import org.ferroloop.synapse.arrangement.ShadowArray;
import org.ferroloop.synapse.bench.BenchArray;
import org.ferroloop.synapse.bench.DeviceAccess;
import org.ferroloop.training.ArrayFactory;

/**
 * Gives a training the devices of a bench, tile after tile in the order of the bench's cells; or,
 * of a mixed array, a few of them in place of cells of twins. Cells that were not pulsed are not
 * read again.
 */
public final class BenchArrays implements ArrayFactory {
  private final DeviceAccess access;
  private final SynapseFields fields;
  private final String benchFile;
  private final ArrayFactory twins;
  private final OptionalInt physical;
  private final Divergences shadow;
  private int given;

  /** Hears how far bench and shadow lie apart, tile by tile. */
  @FunctionalInterface
  public interface Divergences {
    /**
     * @param tile its name
     * @param pulses that the tile had taken
     */
    void compared(String tile, long pulses, ShadowArray.Divergence divergence);
  }

  /**
   * @param benchFile for errors
   * @param twins gives the cells that are no devices, and the shadow
   * @param physical how many devices take part in a mixed array; empty when all cells are devices
   * @param shadow hears of the divergence of a twin that takes the same pulses; null for no shadow
   */
  public BenchArrays(
      DeviceAccess access,
      SynapseFields fields,
      String benchFile,
      ArrayFactory twins,
      OptionalInt physical,
      Divergences shadow) {
    this.access = access;
    this.fields = fields;
    this.benchFile = benchFile;
    this.twins = twins;
    this.physical = physical;
    this.shadow = shadow;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InputException when the bench has too few cells
   */
  @Override
  public SynapseArray create(String name, int cells) {
    if (physical.isPresent()) {
      return mixed(name, cells);
    }
    return shadowed(name, devices(name, cells));
  }

  private SynapseArray devices(String name, int cells) {
    int left = fields.cells().size() - given;
    if (cells > left) {
      throw InputException.at(
          benchFile,
          0,
          "synapses.cells",
          fields.cells().size() + " cells, of which " + left + " are left for " + name,
          "at least " + (given + cells) + " (or a mixed array)");
    }
    List<String> devices = fields.cells().subList(given, given + cells);
    given += cells;
    return new KnownArray(new BenchArray(access, devices, fields));
  }

  /** The first tile that has room takes the devices, spread evenly over its cells. */
  private SynapseArray mixed(String name, int cells) {
    SynapseArray large = twins.create(name, cells);
    int wanted = physical.getAsInt();
    if (given > 0 || cells < wanted) {
      return large;
    }
    int[] places = new int[wanted];
    for (int i = 0; i < wanted; i++) {
      places[i] = (int) ((2L * i + 1) * cells / (2L * wanted));
    }
    SynapseArray few = shadowed(name, devices(name, wanted));
    return new MixedArray(large, few, places);
  }

  private SynapseArray shadowed(String name, SynapseArray array) {
    if (shadow == null) {
      return array;
    }
    SynapseArray twin = twins.create(name + " shadow", array.size());
    return new ShadowArray(
        array, twin, (pulses, divergence) -> shadow.compared(name, pulses, divergence));
  }
}
