/** The disability grading 伤残评定: from what was measured on a person to items, from items to one grade. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.grading;
