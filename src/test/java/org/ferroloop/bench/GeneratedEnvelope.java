package org.ferroloop.bench;

import org.ferroloop.bench.Relation.Rest;
import org.ferroloop.random.RandomStream;

/** Envelopes as a laboratory might write them, generated. */
final class GeneratedEnvelope {
  private GeneratedEnvelope() {}

  /**
   * @param conductance of the device, which the window holds, in S
   */
  static Envelope of(RandomStream random, double conductance) {
    double positive = 0.2 + 4.5 * random.nextDouble();
    double negative = -0.2 - 4.5 * random.nextDouble();
    double shortest = 1e-8 * Math.pow(10, 2 * random.nextDouble());
    double longest = shortest * Math.pow(10, 1 + 3 * random.nextDouble());
    Rest meters = random.nextInt(3) == 0 ? Rest.OFF : Rest.ZERO;
    Rest generators = random.nextInt(3) == 0 ? Rest.OFF : Rest.ZERO;
    boolean dosed = random.nextInt(4) == 0;
    return new Envelope(
        new Span(negative, positive),
        new Span(shortest, longest),
        1e6 * Math.pow(10, 3 * random.nextDouble()),
        0.05 + 0.3 * random.nextDouble(),
        1e-7 * Math.pow(10, 3 * random.nextDouble()),
        random.nextInt(4) != 0,
        new Span(conductance / 100, conductance * 100),
        dosed ? new Dose(20 + random.nextInt(50), 200, 1e-6, 1e-5, 1e-4) : Dose.ANY,
        new Relation(meters, generators, difference(random)));
  }

  /** Mostly about the amplitudes, at times about the read voltages. */
  private static double difference(RandomStream random) {
    double share = random.nextDouble();
    return random.nextInt(8) == 0 ? 0.03 + 0.3 * share : 1 + 5 * share;
  }
}
