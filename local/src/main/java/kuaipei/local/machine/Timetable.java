package kuaipei.local.machine;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Section;

/** When a schedule of the template is due: {@code cron(…)} in its zone, or {@code rate(…)} from the start on. */
interface Timetable {

    Pattern CRON = Pattern.compile("cron\\((\\S+ \\S+ \\S+ \\S+ \\S+ \\S+)\\)");
    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    /** The first time after an instant; none if the expression never comes true again. */
    Optional<Instant> after(Instant last);

    static Timetable of(Section said) {
        String text = said.text("ScheduleExpression");
        Matcher cron = CRON.matcher(text);
        Matcher rate = RATE.matcher(text);
        try {
            if (cron.matches()) {
                return cron(cron.group(1), ZoneId.of(said.text("ScheduleExpressionTimezone", "UTC")));
            }
            if (rate.matches()) {
                Duration every = every(Long.parseLong(rate.group(1)), rate.group(2));
                return last -> Optional.of(last.plus(every));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotUnderstood(said.at("ScheduleExpression") + " " + text + ": " + e.getMessage());
        }
        throw new NotUnderstood(said.at("ScheduleExpression") + " " + text + " is not understood");
    }

    /** EventBridge's cron is Quartz's without seconds: minute, hour, day, month, weekday from Sunday = 1, year. */
    private static Timetable cron(String fields, ZoneId zone) {
        ExecutionTime times = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse("0 " + fields));
        return last -> times.nextExecution(last.atZone(zone)).map(ZonedDateTime::toInstant);
    }

    private static Duration every(long count, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
