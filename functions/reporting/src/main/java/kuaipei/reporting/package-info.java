/** Reports over the portfolio. */
@org.jspecify.annotations.NullMarked
package kuaipei.reporting;
