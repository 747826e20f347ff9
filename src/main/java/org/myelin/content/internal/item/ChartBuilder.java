package org.myelin.content.internal.item;

import java.util.List;
import org.myelin.assessment.Chart;
import org.myelin.content.internal.item.ItemText.Role;
import org.myelin.content.internal.source.Fields;

/** Builds the chart of an item or of a case from checked members. */
final class ChartBuilder {

    private ChartBuilder() {}

    /** The member {@code chart}; an empty chart when there is none. */
    static Chart chart(Fields f, TextCollector texts) {
        return new Chart(f.inner("chart").map(chart -> chart.all("tabs")).orElse(List.of()).stream()
                .map(tab -> new Chart.Tab(
                        tab.text("id"),
                        texts.plain(tab, "label", Role.LABEL, ""),
                        tab.all("entries").stream()
                                .map(entry -> new Chart.Entry(
                                        entry.text("id"),
                                        entry.text("time"),
                                        texts.markdown(entry, "text", Role.CHART, ""),
                                        entry.integer("visibleFromStep", 1)))
                                .toList()))
                .toList());
    }
}
