package kuaipei.products.claimfile;

import java.util.List;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.law.Entitlement;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Adjudication;
import kuaipei.core.terms.Product;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code adjudicate} says of one claim. */
public sealed interface Answer {

    /** The answer as one line for programs. */
    String json();

    /** The claim was read and decided by the terms. */
    record Decided(Product terms, ClaimFacts facts, Decision decision) implements Answer {
        @Override
        public String json() {
            return Wire.JSON.writeValueAsString(Wire.decided(this));
        }

        public Besides besides() {
            return Besides.of(terms, facts, decision);
        }
    }

    /** The claim could not be read, and nothing was decided. */
    record Unread(UnreadableClaim fault) implements Answer {
        @Override
        public String json() {
            ObjectNode answer = Wire.NODES.objectNode();
            answer.set("id", fault.id() == null ? Wire.NODES.nullNode() : fault.id());
            answer.put("error", fault.what());
            return Wire.JSON.writeValueAsString(answer);
        }
    }

    /** Reads and decides one claim. */
    static Answer to(String claim, ClaimReader reader) {
        try {
            ClaimFacts facts = reader.read(claim);
            Product terms = reader.terms(facts);
            return new Decided(terms, facts, Adjudication.decide(terms, facts));
        } catch (UnreadableClaim fault) {
            return new Unread(fault);
        }
    }

    /** How answers are written; names here are the contract. */
    final class Wire {
        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private Wire() {}

        private static ObjectNode decided(Decided decided) {
            ObjectNode answer = NODES.objectNode();
            Besides besides = decided.besides();
            answer.put("id", decided.facts().id());
            switch (decided.decision()) {
                case Decision.Pay pay -> {
                    answer.put("decision", "pay");
                    answer.put("amount", pay.reckoning().amount().toString());
                    pay.days().ifPresent(days -> answer.put("days", days));
                    answer.set("steps", steps(pay.reckoning()));
                    answer.putArray("ask");
                    answer.putArray("refer");
                    pay.later().ifPresent(later -> {
                        ObjectNode follows = answer.putObject("later");
                        ArrayNode papers = follows.putArray("documents");
                        later.documents().forEach(kind -> papers.add(kind.wire()));
                        follows.put("due", later.due().toString());
                    });
                    insurers(besides, answer);
                }
                case Decision.Ask ask -> {
                    nothingPaid(answer, "ask");
                    ArrayNode kinds = answer.putArray("ask");
                    ask.missing().stream().map(DocumentKind::wire).forEach(kinds::add);
                    answer.putArray("refer");
                }
                case Decision.Refer refer -> {
                    nothingPaid(answer, "refer");
                    answer.putArray("ask");
                    ArrayNode reasons = answer.putArray("refer");
                    refer.reasons().stream().map(Reason::wire).forEach(reasons::add);
                    refer.prepared().ifPresent(prepared -> {
                        ObjectNode shown = answer.putObject("prepared");
                        shown.put("amount", prepared.amount().toString());
                        shown.set("steps", steps(prepared));
                        besides.advance().ifPresent(advance -> shown.put("advance", advance.toString()));
                        besides.entitled().ifPresent(entitled -> entitled(entitled, shown.putObject("entitled")));
                        insurers(besides, shown);
                    });
                    missing(besides, answer);
                    besides.decideBy().ifPresent(day -> answer.put("decideBy", day.toString()));
                }
            }
            return answer;
        }

        private static void insurers(Besides besides, ObjectNode into) {
            if (besides.insurers().isEmpty()) {
                return;
            }
            ArrayNode insurers = into.putArray("insurers");
            besides.insurers()
                    .forEach(part -> insurers.addObject()
                            .put("insurer", part.insurer())
                            .put("share", part.rate().toString())
                            .put("amount", part.amount().toString()));
        }

        private static void entitled(Entitlement entitled, ObjectNode into) {
            switch (entitled) {
                case Entitlement.Shared(List<Entitlement.Share> shares) -> {
                    ArrayNode each = into.putArray("shares");
                    shares.forEach(share -> each.addObject()
                            .put("name", share.name())
                            .put("amount", share.amount().toString()));
                }
                case Entitlement.Estate(Money amount) -> into.put("estate", amount.toString());
                case Entitlement.ForPerson(Entitlement.Why why) -> into.put("why", why.wire());
            }
        }

        private static void missing(Besides besides, ObjectNode into) {
            if (besides.missing().isEmpty()) {
                return;
            }
            ArrayNode missing = into.putArray("missing");
            besides.missing().forEach(need -> {
                ObjectNode each = missing.addObject();
                ArrayNode kinds = each.putArray("anyOf");
                need.anyOf().stream().map(DocumentKind::wire).forEach(kinds::add);
                need.wanted().ifPresent(wanted -> each.put("wanted", wanted));
            });
        }

        private static void nothingPaid(ObjectNode answer, String decision) {
            answer.put("decision", decision);
            answer.put("amount", Money.ZERO.toString());
            answer.putArray("steps");
        }

        private static ArrayNode steps(Reckoning reckoning) {
            ArrayNode steps = NODES.arrayNode();
            for (Step step : reckoning.steps()) {
                ObjectNode each = steps.addObject();
                each.put("clause", step.clause());
                each.put("text", step.text());
                each.put("before", step.before().toString());
                each.put("after", step.after().toString());
            }
            return steps;
        }
    }
}
