/** The way in: reports, photographs announced, submissions, and how a claim stands. */
@org.jspecify.annotations.NullMarked
package kuaipei.intake;
