package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that papers may say of one person and one accident, by the names that the form files use.
 *
 * @param texts as they are printed
 * @param days printed in the form that a paper likes
 * @param tables rows of cells by their names: item groups, lines of an invoice
 */
public record Particulars(
        Map<String, String> texts, Map<String, LocalDate> days, Map<String, List<Map<String, String>>> tables) {

    public Particulars {
        texts = Map.copyOf(texts);
        days = Map.copyOf(days);
        tables = Map.copyOf(tables);
    }

    /** Particulars of facts: of the stay, the first visit, the accident, its end, the journeys and the purchases around it. */
    public static Particulars of(Facts facts, Dice dice) {
        Notes notes = new Notes();
        person(facts, notes);
        stay(facts.stay(), notes);
        Visit.note(facts, dice.apart("visit"), notes);
        Accident.note(facts, dice.apart("accident"), notes);
        Aftermath.note(facts, dice.apart("aftermath"), notes);
        Journeys.note(facts, dice.apart("journeys"), notes);
        Purchase.note(facts, dice.apart("purchase"), notes);
        return new Particulars(notes.texts, notes.days, notes.tables);
    }

    /** Particulars that are still being noted. */
    static final class Notes {
        final Map<String, String> texts = new LinkedHashMap<>();
        final Map<String, LocalDate> days = new LinkedHashMap<>();
        final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

        void text(String name, Object value) {
            texts.put(name, String.valueOf(value));
        }

        void day(String name, LocalDate day) {
            days.put(name, day);
        }
    }

    private static void person(Facts facts, Notes notes) {
        Person person = facts.person();
        String id = person.id().number();
        notes.text("name", person.name());
        notes.text("sex", person.sex());
        notes.text("ethnicity", person.ethnicity());
        notes.text("address", person.address());
        notes.text("idNumber", id);
        notes.text("idMasked", id.substring(0, 10) + "****" + id.substring(14));
        notes.text("age", person.age(facts.stay().admission()));
        notes.day("birth", person.id().birthDate());
    }

    private static void stay(Stay stay, Notes notes) {
        notes.text("hospital", stay.hospital());
        notes.text("stayNumber", stay.number());
        notes.text("ward", stay.ward());
        notes.text("doctor", stay.doctor());
        notes.text("story", stay.story());
        notes.text("treatment", stay.treatment());
        notes.text("diagnosis1", stay.diagnoses().getFirst());
        notes.text("diagnosis2", stay.diagnoses().getLast());
        notes.text("nights", stay.nights());
        notes.day("accident", stay.accident());
        notes.day("admission", stay.admission());
        notes.day("discharge", stay.discharge());
    }
}
