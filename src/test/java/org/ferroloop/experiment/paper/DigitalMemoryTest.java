package org.ferroloop.experiment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ferroloop.experiment.sweep.SampleSweep;
import org.ferroloop.experiment.sweep.SweepFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalMemoryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sgd | {} | 0",
        "sgd-shifted | {} | 0",
        "sgd-shifted | {shift: {points: per-cell}} | 32",
        "sgd-shifted | {shift: {kind: reference-device, points: per-cell}} | 0",
        "sgd-shifted | {shift: {kind: reference-device, reading: fixed}} | 32",
        "mixed-precision | {} | 32",
        "mixed-precision | {accumulator_bits: 2} | 2",
        "mixed-precision | {accumulator_bits: 4, shift: {tiles: slow}} | 4",
        "mixed-precision | {accumulator_bits: 4, shift: {tiles: slow, points: per-cell}} | 36",
        "ttv1 | {} | 0",
        "ttv2 | {} | 32",
        "c-ttv2 | {shift: {tiles: fast, points: per-cell}} | 64",
        "agad | {} | 96",
      })
  void bitsAreCountedForEachWeight(String rule, String options, int bits) {
    String text =
        SampleSweep.TEXT.substring(0, SampleSweep.TEXT.indexOf("rules:"))
            + "rules: {"
            + rule
            + ": "
            + options
            + "}";
    var variant = SweepFile.parse("tiny.yaml", text, Path.of("")).variants().get(0);
    assertThat(DigitalMemory.bits(variant.settings())).isEqualTo(bits);
  }
}
