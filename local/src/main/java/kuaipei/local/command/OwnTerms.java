package kuaipei.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kuaipei.products.Products;
import kuaipei.products.cases.CaseFolder;
import kuaipei.schema.CheckedTerms;

/** Products in somebody's own folders, beside those that ship: a change can be tried without touching what ships. */
final class OwnTerms {

    private OwnTerms() {}

    /** @throws Failed as wrong use, with one line that says what is wrong and where */
    static Products in(List<Path> folders, CheckedTerms terms) {
        try {
            List<Path> own = new ArrayList<>();
            for (Path folder : folders) {
                if (!Files.isDirectory(folder)) {
                    throw Failed.wrongUse(folder + " is no folder");
                }
                own.addAll(CaseFolder.productsIn(folder));
            }
            return terms.products(own);
        } catch (IllegalArgumentException | IOException wrong) {
            throw Failed.wrongUse(String.valueOf(wrong.getMessage()).replaceAll("\\s+", " "));
        }
    }
}
