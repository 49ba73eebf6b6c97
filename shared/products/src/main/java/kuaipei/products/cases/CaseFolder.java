package kuaipei.products.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kuaipei.products.Products;

/** Where cases are kept: the shipped products' folders, or any folder of somebody who has a doubt. */
public final class CaseFolder {
    private static final List<String> NO_CASES = List.of("product.yaml", "parameters.yaml");

    private CaseFolder() {}

    /** Texts of the case files that ship with the products, by file. */
    public static NavigableMap<String, String> shipped() {
        try {
            URI home = Objects.requireNonNull(Products.class.getResource("products.txt"))
                    .toURI();
            if (!home.getScheme().equals("jar")) {
                return products(Objects.requireNonNull(Path.of(home).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home, Map.of())) {
                return products(jar.getPath("/kuaipei/products"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the shipped cases cannot be listed", e);
        }
    }

    private static NavigableMap<String, String> products(Path home) {
        NavigableMap<String, String> files = new TreeMap<>();
        for (String product : Products.shipped().codes()) {
            read(home.resolve(product), product + "/").forEach(files::put);
        }
        return files;
    }

    /** Texts of the case files in a folder and those below it, by file. */
    public static NavigableMap<String, String> of(Path folder) {
        return read(folder, folder + "/");
    }

    /** Folders in and below a folder that hold a product. */
    public static List<Path> productsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("product.yaml"))
                    .map(file -> Objects.requireNonNull(file.getParent()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableMap<String, String> read(Path folder, String shownAs) {
        NavigableMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(CaseFolder::mayHoldCases).toList()) {
                texts.put(shownAs + folder.relativize(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean mayHoldCases(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !NO_CASES.contains(name);
    }
}
