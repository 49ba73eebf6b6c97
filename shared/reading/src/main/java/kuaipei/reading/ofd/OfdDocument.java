package kuaipei.reading.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** One document of a package (7.5): its pages, what they share, and what is laid over them. */
final class OfdDocument {

    private static final Set<String> COMMON =
            Set.of("MaxUnitID", "PageArea", "PublicRes", "DocumentRes", "TemplatePage", "DefaultCS");

    /** Nothing of these is on a page. */
    private static final Set<String> BESIDE = Set.of(
            "Outlines",
            "Permissions",
            "Actions",
            "VPreferences",
            "Bookmarks",
            "CustomTags",
            "Attachments",
            "Extensions");

    private final OfdPackage parts;
    private final Deadline deadline;
    private final String folder;
    private final OfdElement common;
    private final List<OfdElement> pages;
    private final OfdResources resources;
    private final Map<String, List<OfdElement>> annotations = new HashMap<>();
    private final Map<String, List<OfdStamp>> stamps;

    private OfdDocument(String path, OfdElement root, OfdElement body, OfdPackage parts, Deadline deadline)
            throws IOException {
        this.parts = parts;
        this.deadline = deadline;
        this.folder = OfdPackage.folder(path);
        this.common = root.need("CommonData");
        this.pages = root.need("Pages").children();
        this.resources = new OfdResources(parts, Optional.empty());
        for (OfdElement file : common.children()) {
            if (file.name().equals("PublicRes") || file.name().equals("DocumentRes")) {
                resources.add(parts.path(folder, file.text().strip()));
            }
        }
        Optional<String> annotated = root.word("Annotations");
        if (annotated.isPresent()) {
            annotations(parts.path(folder, annotated.get()));
        }
        Optional<String> signed = body.word("Signatures");
        this.stamps = signed.isPresent() ? OfdStamp.all(parts.path("", signed.get()), parts) : Map.of();
    }

    /** @param body of the package's own root, which names a document's files */
    static OfdDocument of(OfdElement body, OfdPackage parts, Deadline deadline) throws IOException {
        String path = parts.path("", body.word("DocRoot").orElseThrow(Stopped::damaged));
        OfdElement root = parts.root(path, "Document");
        for (OfdElement child : root.children()) {
            if (!BESIDE.contains(child.name())
                    && !Set.of("CommonData", "Pages", "Annotations").contains(child.name())) {
                throw new Stopped(Refusal.UNDRAWABLE);
            }
        }
        root.need("CommonData").knowsOnly(Set.of(), COMMON);
        root.need("Pages").knowsOnly(Set.of(), Set.of("Page"));
        OfdDocument document = new OfdDocument(path, root, body, parts, deadline);
        document.isWhole();
        return document;
    }

    /** A seal or a note on a page that is not there was on one that was taken out. */
    private void isWhole() {
        Set<String> there =
                Set.copyOf(pages.stream().map(page -> page.needAttribute("ID")).toList());
        if (pages.isEmpty() || !there.containsAll(stamps.keySet()) || !there.containsAll(annotations.keySet())) {
            throw Stopped.damaged();
        }
    }

    private void annotations(String path) throws IOException {
        OfdElement root = parts.root(path, "Annotations");
        root.knowsOnly(Set.of(), Set.of("Page"));
        for (OfdElement page : root.children()) {
            String file =
                    parts.path(OfdPackage.folder(path), page.word("FileLoc").orElseThrow(Stopped::damaged));
            OfdElement notes = parts.root(file, "PageAnnot");
            notes.knowsOnly(Set.of(), Set.of("Annot"));
            annotations
                    .computeIfAbsent(page.needAttribute("PageID"), _ -> new ArrayList<>())
                    .addAll(notes.children());
        }
    }

    int count() {
        return pages.size();
    }

    boolean isSealed() {
        return !stamps.isEmpty();
    }

    /** @param number from 0 */
    OfdPage page(int number) throws IOException {
        OfdElement page = pages.get(number);
        String id = page.needAttribute("ID");
        return new OfdPage(
                content(page),
                this,
                annotations.getOrDefault(id, List.of()),
                stamps.getOrDefault(id, List.of()),
                deadline);
    }

    /** @param page or template, which names its file */
    OfdPart content(OfdElement page) throws IOException {
        String path = parts.path(folder, page.needAttribute("BaseLoc"));
        return new OfdPart(path, parts.root(path, "Page"));
    }

    /** @throws Stopped if there is none */
    OfdElement template(String id) {
        return common.all("TemplatePage")
                .filter(template -> template.needAttribute("ID").equals(id))
                .findFirst()
                .orElseThrow(Stopped::damaged);
    }

    /** The document's own, and a page's if it has some. */
    OfdResources resources(OfdPart page) throws IOException {
        List<OfdElement> own = page.root().all("PageRes").toList();
        if (own.isEmpty()) {
            return resources;
        }
        OfdResources more = new OfdResources(parts, Optional.of(resources));
        for (OfdElement file : own) {
            more.add(parts.path(OfdPackage.folder(page.path()), file.text().strip()));
        }
        return more;
    }

    Optional<OfdElement> area() {
        return common.child("PageArea");
    }

    Optional<String> colours() {
        return common.word("DefaultCS");
    }
}
