package kuaipei.core.port;

import java.time.LocalDate;
import kuaipei.core.claim.Report;
import kuaipei.core.money.Money;

/**
 * A policy 保单 of the register: who is insured for what.
 *
 * @param number as the roster names it
 * @param product wire name
 * @param coverFrom first day covered
 * @param coverTo last day covered
 */
public record Policy(
        String number, String product, Report.Person insured, LocalDate coverFrom, LocalDate coverTo, Money premium) {}
