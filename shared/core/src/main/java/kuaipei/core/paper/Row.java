package kuaipei.core.paper;

import java.util.List;
import java.util.Optional;

/** A row of a table: an item group of a receipt, a line of a fee list. */
public record Row(List<FieldReading> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public Optional<FieldReading> cell(FieldName name) {
        return cells.stream().filter(cell -> cell.field() == name).findFirst();
    }
}
