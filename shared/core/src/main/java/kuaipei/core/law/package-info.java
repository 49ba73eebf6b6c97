/**
 * The Insurance Law 保险法, its Interpretations II and III, and the Civil Code as types: what the law forbids does not
 * construct. Nothing here refuses a claim; it tells a person what the law lets a person do, and until when.
 */
@org.jspecify.annotations.NullMarked
package kuaipei.core.law;
