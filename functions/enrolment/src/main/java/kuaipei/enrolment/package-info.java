/** Files of partners into the register and the figures. */
@org.jspecify.annotations.NullMarked
package kuaipei.enrolment;
