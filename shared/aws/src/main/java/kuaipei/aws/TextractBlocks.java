package kuaipei.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.LatinPage.Pair;
import kuaipei.core.paper.LatinPage.Piece;
import kuaipei.core.paper.LatinPage.Word;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.EntityType;
import software.amazon.awssdk.services.textract.model.Geometry;
import software.amazon.awssdk.services.textract.model.RelationshipType;

/** Textract's blocks, which name each other, as pages with lines, pairs and rows. */
final class TextractBlocks {

    /** Textract says its confidence in percent. */
    private static final double PERCENT = 100;

    private final Map<String, Block> byId = new HashMap<>();

    private TextractBlocks(List<Block> blocks) {
        blocks.forEach(block -> byId.put(block.id(), block));
    }

    /** Pages by number. What a block names and the answer does not hold is left out. */
    static List<LatinPage> pages(List<Block> blocks) {
        TextractBlocks all = new TextractBlocks(blocks);
        Map<Integer, List<Block>> pages = new TreeMap<>();
        blocks.forEach(block ->
                pages.computeIfAbsent(number(block), _ -> new ArrayList<>()).add(block));
        return pages.entrySet().stream()
                .map(page -> all.page(page.getKey(), page.getValue()))
                .toList();
    }

    private LatinPage page(int number, List<Block> blocks) {
        return new LatinPage(
                number,
                ofType(blocks, BlockType.LINE).map(this::piece).toList(),
                ofType(blocks, BlockType.KEY_VALUE_SET)
                        .filter(block -> block.entityTypes().contains(EntityType.KEY))
                        .map(this::pair)
                        .toList(),
                ofType(blocks, BlockType.TABLE).flatMap(this::rows).toList());
    }

    private static Stream<Block> ofType(List<Block> blocks, BlockType type) {
        return blocks.stream().filter(block -> block.blockType() == type);
    }

    /** A picture that was sent by itself is page 1, and its blocks do not say so. */
    private static int number(Block block) {
        return Optional.ofNullable(block.page()).orElse(1);
    }

    private Pair pair(Block key) {
        Piece value =
                named(key, RelationshipType.VALUE).findFirst().map(this::piece).orElse(Piece.NONE);
        return new Pair("", piece(key), value, "");
    }

    /** The rows under the first one, whose cells are the columns' heads. */
    private Stream<List<Pair>> rows(Block table) {
        Map<Integer, Map<Integer, Piece>> cells = new TreeMap<>();
        named(table, RelationshipType.CHILD)
                .filter(block -> block.blockType() == BlockType.CELL)
                .sorted(Comparator.comparing(Block::columnIndex))
                .forEach(cell -> cells.computeIfAbsent(cell.rowIndex(), _ -> new TreeMap<>())
                        .put(cell.columnIndex(), piece(cell)));
        Map<Integer, Piece> heads = cells.getOrDefault(1, Map.of());
        return cells.entrySet().stream()
                .filter(row -> row.getKey() > 1)
                .map(row -> row.getValue().entrySet().stream()
                        .map(cell -> new Pair("", heads.getOrDefault(cell.getKey(), Piece.NONE), cell.getValue(), ""))
                        .toList());
    }

    private Piece piece(Block block) {
        List<Word> words = named(block, RelationshipType.CHILD)
                .filter(child -> child.blockType() == BlockType.WORD)
                .map(word -> word(word.text(), word.confidence(), word.geometry()))
                .toList();
        return new Piece(words, quad(block.geometry()));
    }

    private Stream<Block> named(Block block, RelationshipType type) {
        return block.relationships().stream()
                .filter(each -> each.type() == type)
                .flatMap(each -> each.ids().stream())
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream());
    }

    static Word word(String text, Float percent, Geometry geometry) {
        return new Word(text, percent / PERCENT, quad(geometry));
    }

    /** The corners in Textract's order: clockwise from where reading starts. */
    static Quad quad(Geometry geometry) {
        List<Point> corners = geometry.polygon().stream()
                .map(corner -> new Point(corner.x(), corner.y()))
                .toList();
        if (corners.size() == 4) {
            return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
        }
        return Quad.ofRectangle(
                geometry.boundingBox().left(),
                geometry.boundingBox().top(),
                geometry.boundingBox().width(),
                geometry.boundingBox().height());
    }
}
