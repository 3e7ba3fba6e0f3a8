package vn.dondoc.mail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.dondoc.shared.Texts;

/**
 * Turns a kind of mail and a model into words: {@code mail/<kind>.txt} and {@code mail/<kind>.html} on the class path,
 * both on the layout beside them, with the words of the dictionary ({@code #{key(argument)}}). Templates are fixed at
 * build time; what people typed enters as values only and is never read as an expression.
 */
@Component
public class MailTemplates {

    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final TemplateEngine engine = new TemplateEngine();

    MailTemplates(Texts texts) {
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.setMessageResolver(new Dictionary(texts));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        return resolver;
    }

    /**
     * @param kind the templates' name, small letters and hyphens
     * @param subject one line, ready to send
     * @param model its components are the template's variables; nested records and lists of records too
     */
    public RenderedMail render(Locale locale, String kind, String subject, Record model) {
        if (!kind.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a mail template: " + kind);
        }
        Context context = new Context(locale, values(model));
        context.setVariable("subject", subject);
        return new RenderedMail(
                subject, engine.process(kind + ".txt", context), DOCTYPE + engine.process(kind + ".html", context));
    }

    /** Plain maps, so that a template can read a component and call nothing. */
    private static Map<String, Object> values(Record model) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            values.put(component.getName(), value(read(model, component)));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Record nested -> values(nested);
            case Collection<?> many -> many.stream().map(MailTemplates::value).toList();
            case null, default -> value;
        };
    }

    private static @Nullable Object read(Record model, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The program's one dictionary, in the reader's language. */
    private static final class Dictionary extends AbstractMessageResolver {
        private final Texts texts;

        Dictionary(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return texts.in(context.getLocale(), key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return "!" + key + "!";
        }
    }
}
