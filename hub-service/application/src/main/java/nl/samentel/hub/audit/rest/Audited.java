package nl.samentel.hub.audit.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.samentel.hub.audit.Action;

/** Names the action of an operation, so that a refusal before or in it is logged under that name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** Returns the action. */
    Action value();
}
