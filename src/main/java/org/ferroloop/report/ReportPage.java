package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as data.
 *
 * @param title of the page
 * @param lead one paragraph: what was done
 * @param sections in reading order
 */
public record ReportPage(String title, String lead, List<Section> sections) {
  public ReportPage {
    sections = List.copyOf(sections);
  }

  /** A section: its title, and what stands in it. */
  public record Section(String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Every figure of the page, in reading order. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Pictures pictures) {
          figures.addAll(pictures.figures());
        }
      }
    }
    return figures;
  }
}
