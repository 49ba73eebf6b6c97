/** Which facts are proven, by which two places on paper. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.proof;
