package kuaipei.reading.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kuaipei.reading.image.CarriedPicture;
import kuaipei.reading.image.Stopped;

/** What pages name by its number: fonts, pictures, colour spaces, drawing parameters and composite units (7.9). */
final class OfdResources {

    /** Decoded and kept at once; a seal or a mark stands on every page, a scan on one. */
    private static final long MOST_KEPT_PIXELS = 25_000_000;

    private final OfdPackage parts;
    private final Optional<OfdResources> outer;
    private final Map<String, Resource> all = new HashMap<>();
    private final Map<String, OfdFont> fonts = new HashMap<>();
    private final Map<String, CarriedPicture> pictures = new LinkedHashMap<>();

    /** @param folder in which the files lie that the element names */
    private record Resource(OfdElement element, String folder) {}

    /** @param outer where a number is looked for that is not here: the document's, for a page's own */
    OfdResources(OfdPackage parts, Optional<OfdResources> outer) {
        this.parts = parts;
        this.outer = outer;
    }

    /** Takes up a file of resources. Writers name one also where there is nothing to be in it: who needs it, misses it. */
    void add(String path) throws IOException {
        if (!parts.holds(path)) {
            return;
        }
        OfdElement root = parts.root(path, "Res");
        String folder = OfdPackage.folder(path);
        String files = root.attribute("BaseLoc")
                .map(base -> parts.path(folder, base) + "/")
                .orElse(folder);
        root.children().stream()
                .flatMap(list -> list.children().stream())
                .forEach(element -> element.attribute("ID").ifPresent(id -> {
                    // Two things of one number: each reader would show another.
                    if (all.put(id, new Resource(element, files)) != null) {
                        throw Stopped.damaged();
                    }
                }));
    }

    /** @throws Stopped if there is none of that number and name */
    OfdElement element(String name, String id) {
        return resource(name, id).element();
    }

    /** One that can be done without. */
    Optional<OfdElement> find(String name, String id) {
        return any(name, id).map(Resource::element);
    }

    private Resource resource(String name, String id) {
        return any(name, id).orElseThrow(Stopped::damaged);
    }

    private Optional<Resource> any(String name, String id) {
        return own(name, id).or(() -> outer.flatMap(document -> document.any(name, id)));
    }

    private Optional<Resource> own(String name, String id) {
        return Optional.ofNullable(all.get(id))
                .filter(resource -> resource.element().name().equals(name));
    }

    /** What its glyphs are drawn in: the font that is carried, else what stands for it. */
    OfdFont font(String id) throws IOException {
        OfdFont known = fonts.get(id);
        if (known != null) {
            return known;
        }
        if (own("Font", id).isEmpty() && outer.isPresent()) {
            return outer.get().font(id);
        }
        Resource resource = resource("Font", id);
        Optional<String> file = resource.element().word("FontFile");
        OfdFont font = file.isPresent()
                ? OfdFont.carried(parts.part(parts.path(resource.folder(), file.get())))
                : OfdStandIn.of(resource.element().needAttribute("FontName"));
        fonts.put(id, font);
        return font;
    }

    /** @throws Stopped for one that is missing or of a kind not known here */
    CarriedPicture picture(String id) throws IOException {
        CarriedPicture known = pictures.get(id);
        if (known != null) {
            return known;
        }
        if (own("MultiMedia", id).isEmpty() && outer.isPresent()) {
            return outer.get().picture(id);
        }
        Resource resource = resource("MultiMedia", id);
        if (!resource.element().needAttribute("Type").equals("Image")) {
            throw Stopped.damaged();
        }
        String file = resource.element().word("MediaFile").orElseThrow(Stopped::damaged);
        CarriedPicture picture = CarriedPicture.of(parts.part(parts.path(resource.folder(), file)));
        long kept = pictures.values().stream().mapToLong(CarriedPicture::size).sum();
        if (kept + picture.size() > MOST_KEPT_PIXELS) {
            pictures.clear();
        }
        pictures.put(id, picture);
        return picture;
    }
}
