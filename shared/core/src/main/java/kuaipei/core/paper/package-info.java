/** What was read on a paper and where it stands; nothing here says yet whether it is true. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.paper;
