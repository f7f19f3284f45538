package io.weft.platform.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives templates {@code #fmt}, {@code #texts}, {@code #shell} and {@code #charts}. Beans written {@code @fmt} are refused
 * by Thymeleaf among the arguments of a fragment; these are not.
 */
@Component
class TemplateObjects extends AbstractDialect implements IExpressionObjectDialect {

    private final Map<String, Object> objects;

    TemplateObjects(Fmt fmt, Messages texts, Shell shell, Charts charts) {
        super("Weft");
        this.objects = Map.of("fmt", fmt, "texts", texts, "shell", shell, "charts", charts);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return objects.keySet();
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return objects.get(name);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
