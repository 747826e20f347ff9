package org.myelin.assessment;

import java.util.List;

/** A patient chart beside an item or a case: tabs that hold entries with a time. */
public record Chart(List<Tab> tabs) {

    public Chart {
        tabs = List.copyOf(tabs);
    }

    /** A tab such as notes, orders or vital signs; the label is plain text. */
    public record Tab(String id, String label, List<Entry> entries) {
        public Tab {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry.
     *
     * @param time what the chart shows as time, as plain text; may be empty
     * @param text Markdown
     * @param visibleFromStep first step of an unfolding case that shows the entry; 1 elsewhere
     */
    public record Entry(String id, String time, String text, int visibleFromStep) {}

    /** The chart as it stands at a step of an unfolding case: later entries, and tabs without any entry, are gone. */
    public Chart visibleAt(int step) {
        return new Chart(tabs.stream()
                .map(tab -> new Tab(
                        tab.id(),
                        tab.label(),
                        tab.entries().stream()
                                .filter(entry -> entry.visibleFromStep() <= step)
                                .toList()))
                .filter(tab -> !tab.entries().isEmpty())
                .toList());
    }

    /** The different times of all entries in the order in which they appear. */
    public List<String> timePoints() {
        return tabs.stream()
                .flatMap(tab -> tab.entries().stream())
                .map(entry -> entry.time().strip())
                .filter(time -> !time.isEmpty())
                .distinct()
                .toList();
    }
}
