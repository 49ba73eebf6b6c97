/** What the papers of one claim say, before anything is drawn. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing.facts;
