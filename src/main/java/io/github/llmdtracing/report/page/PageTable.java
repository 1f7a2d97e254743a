package io.github.llmdtracing.report.page;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table that becomes a stack of cards where there is no room for columns. Roles are written out, because browsers forget them when a
 * table is laid out as something else.
 *
 * @param name a word for its style
 * @param caption what it shows
 * @param columns the names of the columns; the first heads its row
 */
record PageTable(String name, String caption, List<String> columns) {
    PageTable {
        columns = List.copyOf(columns);
    }

    /**
     * Writes it.
     *
     * @param rows the rows, each a cell for each column
     */
    void write(HtmlWriter html, List<Row> rows) {
        html.element(
                "table",
                table -> {
                    table.element("caption", caption);
                    table.element("thead", head -> head.element("tr", this::heads, "role", "row"), "role", "rowgroup");
                    table.element("tbody", body -> rows.forEach(r -> row(body, r)), "role", "rowgroup");
                },
                "role",
                "table",
                "class",
                "llmd-table-" + name);
    }

    private void heads(HtmlWriter html) {
        columns.forEach(c -> html.element("th", c, "scope", "col", "role", "columnheader"));
    }

    private void row(HtmlWriter html, Row row) {
        html.element(
                "tr",
                cells -> {
                    for (int i = 0; i < columns.size(); i++) {
                        cell(cells, i, row.cells().get(i));
                    }
                },
                row.attributes());
    }

    private void cell(HtmlWriter html, int column, Consumer<HtmlWriter> content) {
        if (column == 0) {
            html.element("th", content, "scope", "row", "role", "rowheader", "data-label", columns.get(0));
        } else {
            html.element("td", content, "role", "cell", "data-label", columns.get(column));
        }
    }

    /**
     * A row.
     *
     * @param anchor its id; empty where nothing links to it
     * @param cells what is in it
     */
    record Row(String anchor, List<Consumer<HtmlWriter>> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        private String[] attributes() {
            return anchor.isEmpty() ? new String[] {"role", "row"} : new String[] {"role", "row", "id", anchor};
        }
    }
}
