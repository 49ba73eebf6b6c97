/** Numbers that carry their own check: citizen IDs and bank cards. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.identity;
