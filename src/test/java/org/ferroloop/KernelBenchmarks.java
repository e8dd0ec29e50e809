package org.ferroloop;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks of the kernels and prints what each takes as a multiple of the first. */
public final class KernelBenchmarks {
  private KernelBenchmarks() {}

  /**
   * @param arguments a regular expression of the benchmarks to run; none for all
   */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(arguments.length == 0 ? "org.ferroloop" : arguments[0])
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.milliseconds(500))
                    .build())
            .run();
    String group = "";
    double first = 1;
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      double nanos = result.getPrimaryResult().getScore();
      String owner = name.substring(0, name.lastIndexOf('.'));
      if (!owner.equals(group)) {
        group = owner;
        first = nanos;
      }
      String parameters =
          result.getParams().getParamsKeys().stream()
              .map(key -> key + " " + result.getParams().getParam(key))
              .reduce("", (all, one) -> all + one);
      System.out.printf(
          Locale.ROOT,
          "%-70s %-10s %10.1f ns %8.3f%n",
          name.replace("org.ferroloop.", ""),
          parameters,
          nanos,
          nanos / first);
    }
  }
}
