/** Policy years, working days and deadlines. Every day is a day in Shanghai; no clock is read here. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.time;
