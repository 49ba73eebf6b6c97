package kuaipei.core.law;

/**
 * A statutory heir 法定继承人; Civil Code art. 1127.
 *
 * @param hasDescendants of a child or sibling: they would stand in for a dead one (Civil Code art. 1128)
 */
public record Heir(String name, Relation relation, Beneficiary.Standing standing, boolean hasDescendants) {

    /** The relation to the insured person, with the order of succession: the second only where nobody is in the first. */
    public enum Relation {
        SPOUSE(1, "配偶"),
        CHILD(1, "子女"),
        PARENT(1, "父母"),
        SIBLING(2, "兄弟姐妹"),
        GRANDPARENT(2, "祖父母或外祖父母");

        private final int order;
        private final String chinese;

        Relation(int order, String chinese) {
            this.order = order;
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public int order() {
            return order;
        }
    }

    public Heir {
        Written.required(name, "the heir's name");
    }

    public static Heir living(String name, Relation relation) {
        return new Heir(name, relation, Beneficiary.Standing.ENTITLED, false);
    }

    Beneficiary asBeneficiary() {
        return Beneficiary.named(name).inOrder(relation.order()).but(standing);
    }

    /** Whether descendants may stand in; a death on the same day counts, as who died first is then a presumption. */
    boolean mayBeRepresented() {
        return hasDescendants
                && (relation == Relation.CHILD || relation == Relation.SIBLING)
                && (standing == Beneficiary.Standing.DIED_BEFORE || standing == Beneficiary.Standing.DIED_TOGETHER);
    }
}
