@org.jspecify.annotations.NullMarked
package kuaipei.enrolment;
