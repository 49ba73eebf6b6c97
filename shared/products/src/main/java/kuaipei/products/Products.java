package kuaipei.products;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kuaipei.core.terms.EmergencyOverride;
import kuaipei.core.terms.Product;

/** The products that are known, each in the edition that a day selects. */
public final class Products {
    private final Map<String, ProductFile> files = new TreeMap<>();
    private final List<EmergencyOverride> overrides = EmergencyFile.shipped();
    private final Map<String, Product> resolved = new ConcurrentHashMap<>();

    Products(Iterable<ProductFile> files) {
        files.forEach(file -> this.files.put(file.code(), file));
    }

    /** The products that ship, named by {@code products.txt}. */
    public static Products shipped() {
        return new Products(Shipped.text("products.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Products::folder)
                .toList());
    }

    /**
     * The products that ship and those in these folders; one with the code of another replaces it.
     *
     * @throws IllegalArgumentException naming the file that is wrong
     */
    public static Products shippedAnd(Iterable<Path> folders) throws IOException {
        Products products = shipped();
        for (Path folder : folders) {
            Path product = folder.resolve("product.yaml");
            Path parameters = folder.resolve("parameters.yaml");
            ProductFile file = new ProductFile(
                    YamlNode.parse(product.toString(), Files.readString(product)),
                    YamlNode.parse(parameters.toString(), Files.readString(parameters)));
            file.editions().forEach(file::on);
            file.floor();
            products.files.put(file.code(), file);
        }
        return products;
    }

    static ProductFile folder(String folder) {
        String product = folder + "/product.yaml";
        String parameters = folder + "/parameters.yaml";
        return new ProductFile(
                YamlNode.parse(product, Shipped.text(product)), YamlNode.parse(parameters, Shipped.text(parameters)));
    }

    /**
     * The terms of a product.
     *
     * @param eventDay an event before the first edition is judged by the first
     */
    public Optional<Product> find(String code, LocalDate eventDay) {
        ProductFile file = files.get(code);
        if (file == null) {
            return Optional.empty();
        }
        NavigableSet<LocalDate> editions = file.editions();
        LocalDate edition = Optional.ofNullable(editions.floor(eventDay)).orElseGet(editions::first);
        return Optional.of(resolved.computeIfAbsent(code + "@" + edition, _ -> eased(file.on(edition))));
    }

    private Product eased(Product product) {
        return product.withOverrides(overrides.stream()
                .filter(each -> each.products().contains(product.code()))
                .toList());
    }

    /**
     * Parameters that nobody has compared with the wording since a day, each with the day on which somebody last did.
     *
     * @param since usually a year ago
     */
    public List<String> uncheckedSince(LocalDate since) {
        return files.values().stream()
                .flatMap(file -> file.parameters().values().stream()
                        .filter(parameter -> parameter.checkedOn().isBefore(since))
                        .map(parameter ->
                                file.code() + " " + parameter.name() + ", checked on " + parameter.checkedOn()))
                .toList();
    }

    public SortedSet<String> codes() {
        return new TreeSet<>(files.keySet());
    }

    /** Agreed least payout ratios, by product: 0.60 is sixty per cent. */
    public Map<String, BigDecimal> floors() {
        Map<String, BigDecimal> floors = new TreeMap<>();
        files.forEach((code, file) -> file.floor().ifPresent(floor -> floors.put(code, floor)));
        return floors;
    }

    ProductFile file(String code) {
        return Optional.ofNullable(files.get(code)).orElseThrow();
    }
}
