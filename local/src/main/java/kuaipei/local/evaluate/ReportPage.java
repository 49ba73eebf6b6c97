package kuaipei.local.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kuaipei.local.picture.Crop;

/** An evaluation as a page that opens without a server: figures, and pictures of what went wrong. */
final class ReportPage {
    private static final String PICTURES = "pictures";

    private final Path folder;
    private final StringBuilder html = new StringBuilder();
    private int pictures;

    private ReportPage(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code index.html} and its pictures into a folder. */
    static Path write(Path folder, Evaluation evaluation, Gallery gallery) throws IOException {
        Files.createDirectories(folder.resolve(PICTURES));
        ReportPage page = new ReportPage(folder);
        page.head();
        page.totals(evaluation);
        page.pictures(
                "Falsely proven",
                "A fact was proven that the paper does not say. There must be none.",
                gallery.falsely());
        evaluation.tables().forEach(page::table);
        page.pictures(
                "Fields read wrong", "Not proven, so nothing was paid on them; the surest first.", gallery.fields());
        page.pictures("Lines read worst", "Share of characters that are wrong, the largest first.", gallery.lines());
        page.pictures(
                "To be taken again",
                "Photographs that the claimant is asked to take again, with the reason.",
                gallery.retakes());
        page.html.append("</main></body></html>\n");
        Path index = folder.resolve("index.html");
        Files.writeString(index, page.html);
        return index;
    }

    private void head() throws IOException {
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Kuaipei 快赔: reading, evaluated</title><style>")
                .append(style())
                .append("</style></head><body><main><h1>Reading, evaluated</h1>");
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReportPage.class.getResourceAsStream("/evaluate/report.css"), "report.css is not in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void totals(Evaluation evaluation) {
        html.append("<dl class=\"totals\">");
        evaluation
                .totals()
                .forEach((name, value) -> html.append("<div")
                        .append(name.equals(Evaluation.FALSELY) && !value.equals("0") ? " class=\"bad\"" : "")
                        .append("><dt>")
                        .append(text(name))
                        .append("</dt><dd>")
                        .append(text(value))
                        .append("</dd></div>"));
        html.append("</dl>");
        list(" class=\"bad\"", evaluation.falselyProven());
        if (!evaluation.notProven().isEmpty()) {
            html.append("<h2>Honest claims not proven</h2>");
        }
        list("", evaluation.notProven());
    }

    private void list(String style, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<ul").append(style).append('>');
            lines.forEach(each -> html.append("<li>").append(text(each)).append("</li>"));
            html.append("</ul>");
        }
    }

    private void table(String name, Map<String, Tally> tallies) {
        html.append("<h2>By ").append(text(name)).append("</h2><div class=\"wide\"><table><tr>");
        Tally.COLUMNS.forEach(column -> html.append("<th>").append(text(column)).append("</th>"));
        html.append("</tr>");
        tallies.forEach((key, tally) -> {
            html.append("<tr><td>").append(text(key)).append("</td>");
            tally.cells().forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>");
        });
        html.append("</table></div>");
    }

    private void pictures(String title, String about, List<Gallery.Picture> some) throws IOException {
        if (some.isEmpty()) {
            return;
        }
        html.append("<h2>")
                .append(text(title))
                .append("</h2><p>")
                .append(text(about))
                .append("</p><div class=\"gallery\">");
        for (Gallery.Picture picture : some) {
            pictures++;
            String file = PICTURES + "/" + pictures + ".jpg";
            Files.write(folder.resolve(file), Crop.jpeg(picture.image()));
            html.append("<figure><img loading=\"lazy\" alt=\"\" src=\"")
                    .append(file)
                    .append("\"><figcaption><b>")
                    .append(text(picture.what()))
                    .append("</b>");
            if (!picture.truth().isEmpty() || !picture.read().isEmpty()) {
                html.append("<span>stands there: ")
                        .append(text(picture.truth()))
                        .append("</span><span>read: ")
                        .append(text(picture.read()))
                        .append("</span>");
            }
            html.append("<small>").append(text(picture.where())).append("</small></figcaption></figure>");
        }
        html.append("</div>");
    }

    /** What was read on a paper is nobody's markup. */
    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
