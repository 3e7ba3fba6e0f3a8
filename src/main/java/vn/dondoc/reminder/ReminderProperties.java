package vn.dondoc.reminder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets in files.
 *
 * @param background whether this node plans and composes by itself
 */
@ConfigurationProperties("dondoc.reminder")
record ReminderProperties(@DefaultValue("true") boolean background) {}
