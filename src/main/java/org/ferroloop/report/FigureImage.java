package org.ferroloop.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ferroloop.quantity.Unit;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a figure as a PNG picture; the same figure always gives the same bytes. */
public final class FigureImage {
  /** The picture's size on the page, in CSS pixels. */
  static final int WIDTH = 620;

  static final int HEIGHT = 400;

  /** Drawn twice as fine as shown, so that it is sharp on a projector and in print. */
  private static final int FINENESS = 2;

  /** So many points may each have their tick. */
  private static final int FEW = 20;

  private static final int LETTERS_IN_A_LINE = 84;

  private FigureImage() {}

  /**
   * The picture.
   *
   * @throws IllegalArgumentException when no point can be drawn ({@link Figure#drawable})
   */
  public static byte[] png(Figure figure) {
    if (!figure.drawable()) {
      throw new IllegalArgumentException("nothing to draw in figure " + figure.id());
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(figure.title())
            .xAxisTitle(shownTitle(figure.x()))
            .yAxisTitle(shownTitle(figure.y()))
            .build();
    style(chart.getStyler());
    legend(chart.getStyler(), figure);
    axes(chart.getStyler(), figure);
    int place = 0;
    for (Series series : figure.series()) {
      add(chart, figure, series, place++);
    }
    keepRoundTicks(chart, figure);
    return encoded(chart);
  }

  private static void style(XYStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(Palette.FRAME);
    styler.setPlotGridLinesColor(Palette.GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setChartFontColor(Palette.TEXT);
    styler.setChartTitleFont(font(Font.BOLD, 16));
    styler.setChartTitleBoxVisible(false);
    styler.setChartPadding(10);
    styler.setAxisTitleFont(font(Font.PLAIN, 14));
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 13));
    styler.setAxisTickLabelsColor(Palette.FAINT_TEXT);
    styler.setAxisTickMarksColor(Palette.FRAME);
    styler.setLegendFont(font(Font.PLAIN, 13));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendSeriesLineLength(22);
    styler.setMarkerSize(7);
    styler.setPlotMargin(0);
    styler.setAxisTicksLineVisible(false);
    styler.setDecimalPattern("0.######");
    styler.setXAxisMaxLabelCount(11);
    styler.setYAxisTickMarkSpacingHint(44);
    styler.setErrorBarsColorSeriesColor(true);
    styler.setAntiAlias(true);
  }

  /** Under the plot in one line where it fits, else at its right. */
  private static void legend(XYStyler styler, Figure figure) {
    int letters = figure.series().stream().mapToInt(series -> series.name().length() + 6).sum();
    boolean fits = letters < LETTERS_IN_A_LINE;
    styler.setLegendPosition(
        fits ? Styler.LegendPosition.OutsideS : Styler.LegendPosition.OutsideE);
    styler.setLegendLayout(fits ? Styler.LegendLayout.Horizontal : Styler.LegendLayout.Vertical);
    styler.setLegendVisible(figure.series().size() > 1);
  }

  private static Font font(int weight, int size) {
    return new Font(Font.SANS_SERIF, weight, size);
  }

  private static void axes(XYStyler styler, Figure figure) {
    if (Double.isFinite(figure.x().least())) {
      styler.setXAxisMin(place(figure.x(), figure.x().least()));
      styler.setXAxisMax(place(figure.x(), figure.x().most()));
    }
    if (Double.isFinite(figure.y().least())) {
      styler.setYAxisMin(place(figure.y(), figure.y().least()));
      styler.setYAxisMax(place(figure.y(), figure.y().most()));
    }
    if (figure.y().scale() == Axis.Scale.LOGARITHMIC && Double.isNaN(figure.y().least())) {
      double[] ends = wholeDecades(figure, figure.y(), Series::y);
      styler.setYAxisMin(ends[0]).setYAxisMax(ends[1]);
      styler.setYAxisTickMarkSpacingHint(spacing(ends, HEIGHT, 44));
    }
    if (figure.x().scale() == Axis.Scale.LOGARITHMIC && figure.series().get(0).size() > FEW) {
      double[] ends = wholeDecades(figure, figure.x(), Series::x);
      styler.setXAxisMin(ends[0]).setXAxisMax(ends[1]);
      styler.setXAxisTickMarkSpacingHint(spacing(ends, WIDTH, 64));
    }
    if (figure.x().scale() == Axis.Scale.LOGARITHMIC) {
      styler.setxAxisTickLabelsFormattingFunction(place -> label(figure.x(), place));
    }
    if (figure.y().scale() == Axis.Scale.LOGARITHMIC) {
      styler.setyAxisTickLabelsFormattingFunction(place -> label(figure.y(), place));
    }
  }

  /** The powers of ten (their exponents) that hold everything there is to show. */
  private static double[] wholeDecades(
      Figure figure, Axis axis, Function<Series, double[]> values) {
    double[] places =
        figure.series().stream()
            .flatMapToDouble(series -> Arrays.stream(values.apply(series)))
            .filter(axis::shows)
            .map(Math::log10)
            .toArray();
    double least = Math.floor(Arrays.stream(places).min().orElse(0));
    double most = Math.ceil(Arrays.stream(places).max().orElse(1));
    return new double[] {least, Math.max(least + 1, most)};
  }

  /** Wide enough that ticks stand at powers of ten only, and not closer than so many pixels. */
  private static int spacing(double[] decades, int pixels, int closest) {
    return Math.max(closest, (int) (0.6 * pixels / (decades[1] - decades[0])));
  }

  /**
   * Where a value stands on its axis. Logarithms are taken here because XChart's own logarithmic
   * axis cannot label its ticks with units.
   */
  private static double place(Axis axis, double value) {
    return axis.scale() == Axis.Scale.LOGARITHMIC ? Math.log10(value) : value;
  }

  /** Ticks such as "20 ns" and "1 mJ" where an axis spans decades. */
  private static String label(Axis axis, double place) {
    double value = Double.parseDouble(String.format(Locale.ROOT, "%.2e", Math.pow(10, place)));
    return unit(axis)
        .map(unit -> unit.format(value).replace(" u", " µ"))
        .orElseGet(() -> FigureCsv.number(value));
  }

  private static Optional<Unit> unit(Axis axis) {
    return axis.scale() == Axis.Scale.LOGARITHMIC
        ? Stream.of(Unit.SECOND, Unit.JOULE)
            .filter(unit -> unit.symbol().equals(axis.unit()))
            .findFirst()
        : Optional.empty();
  }

  /** Where the ticks carry the unit, the title need not. */
  private static String shownTitle(Axis axis) {
    return unit(axis).isPresent() ? axis.label() : axis.title();
  }

  private static void add(XYChart chart, Figure figure, Series series, int place) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Double> error = new ArrayList<>();
    // Each call makes a copy.
    double[] allX = series.x();
    double[] allY = series.y();
    double[] errors = series.error();
    for (int i = 0; i < allX.length; i++) {
      if (figure.x().shows(allX[i]) && figure.y().shows(allY[i])) {
        x.add(place(figure.x(), allX[i]));
        y.add(place(figure.y(), allY[i]));
        if (errors.length > 0) {
          error.add(errors[i]);
        }
      }
    }
    if (x.isEmpty()) {
      return;
    }
    XYSeries drawn = chart.addSeries(series.name(), x, y, error.isEmpty() ? null : error);
    look(drawn, series.mark(), Palette.of(series.ink(), place));
  }

  /**
   * XChart puts its ticks on every so-manieth point (0, 9, 18, ...) when all points are equally
   * spaced; an unseen one beside them makes it choose round numbers.
   */
  private static void keepRoundTicks(XYChart chart, Figure figure) {
    double[] x = figure.series().get(0).x();
    if (x.length > FEW && figure.x().scale() == Axis.Scale.LINEAR) {
      double between = x[0] + (x[1] - x[0]) * 0.37;
      double y = chart.getSeriesMap().values().iterator().next().getYData()[0];
      XYSeries unseen = chart.addSeries("unseen", new double[] {between}, new double[] {y});
      unseen.setShowInLegend(false);
      unseen.setMarker(SeriesMarkers.NONE);
    }
  }

  private static void look(XYSeries drawn, Mark mark, Color color) {
    drawn.setLineColor(color);
    drawn.setMarkerColor(color);
    drawn.setMarker(marker(mark));
    drawn.setLineStyle(stroke(mark));
    drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
    if (mark == Mark.STEPS) {
      drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.StepArea);
      drawn.setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 48));
    }
    if (mark == Mark.POINTS || mark == Mark.DIAMONDS || mark == Mark.CIRCLES) {
      drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    }
  }

  private static Marker marker(Mark mark) {
    return switch (mark) {
      case LINE, DASHED, DOTTED, STEPS -> SeriesMarkers.NONE;
      case DIAMONDS -> SeriesMarkers.DIAMOND;
      case POINTS, LINE_AND_POINTS, DASHED_AND_POINTS, CIRCLES -> SeriesMarkers.CIRCLE;
    };
  }

  private static BasicStroke stroke(Mark mark) {
    return switch (mark) {
      case DASHED, DASHED_AND_POINTS -> dashes(7f, 5f);
      case DOTTED -> dashes(2f, 4f);
      default -> new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    };
  }

  private static BasicStroke dashes(float on, float off) {
    return new BasicStroke(
        1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
  }

  private static byte[] encoded(XYChart chart) {
    BufferedImage image =
        new BufferedImage(WIDTH * FINENESS, HEIGHT * FINENESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.scale(FINENESS, FINENESS);
    chart.paint(canvas, WIDTH, HEIGHT);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
