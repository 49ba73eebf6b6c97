package kuaipei.reading.ofd;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Stopped;

/**
 * Where a signature's seal is seen (18.2). Whether the signature holds is nobody's question here: a paper's stamp is not
 * believed either.
 *
 * @param boundary on the page, in millimetres
 * @param clip what of it is on this page, from the boundary's upper left corner: of a seal over the edge of several
 */
record OfdStamp(Seal seal, Rectangle2D boundary, Optional<Rectangle2D> clip) {

    /**
     * All that a file of signatures names, by the pages' numbers.
     *
     * @throws Stopped for a seal without a picture
     */
    static Map<String, List<OfdStamp>> all(String path, OfdPackage parts) throws IOException {
        Map<String, List<OfdStamp>> stamps = new HashMap<>();
        OfdElement signatures = parts.root(path, "Signatures");
        signatures.knowsOnly(Set.of(), Set.of("MaxSignId", "Signature"));
        for (OfdElement signature : signatures.all("Signature").toList()) {
            String file = parts.path(OfdPackage.folder(path), signature.needAttribute("BaseLoc"));
            OfdElement root = parts.root(file, "Signature");
            List<OfdElement> places = root.need("SignedInfo").all("StampAnnot").toList();
            if (!places.isEmpty()) {
                Seal seal = seal(root, OfdPackage.folder(file), parts);
                for (OfdElement place : places) {
                    place.knowsOnly(Set.of("ID", "PageRef", "Boundary", "Clip"), Set.of());
                    stamps.computeIfAbsent(place.needAttribute("PageRef"), _ -> new ArrayList<>())
                            .add(new OfdStamp(
                                    seal, place.box("Boundary").orElseThrow(Stopped::damaged), place.box("Clip")));
                }
            }
        }
        return stamps;
    }

    /** That of the seal's own file, or of the seal within the signed value, where every signature of this kind has it too. */
    private static Seal seal(OfdElement root, String folder, OfdPackage parts) {
        String file = root.need("SignedInfo")
                .child("Seal")
                .flatMap(seal -> seal.word("BaseLoc"))
                .or(() -> root.word("SignedValue"))
                .orElseThrow(Stopped::damaged);
        return Seal.of(parts.part(parts.path(folder, file)));
    }

    /** @param pen on the page, in millimetres */
    void draw(Graphics2D pen, Deadline deadline) throws IOException {
        pen.clip(boundary);
        clip.ifPresent(seen -> pen.clip(new Rectangle2D.Double(
                boundary.getX() + seen.getX(), boundary.getY() + seen.getY(), seen.getWidth(), seen.getHeight())));
        seal.draw(pen, boundary, deadline);
    }
}
