package io.weft.customer.service;

import io.weft.customer.DictionaryValue;
import io.weft.customer.EditTagValue;
import io.weft.customer.store.TagDictionaryStore;
import io.weft.platform.audit.AuditTrail;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be said of customers, as data: values are named, added, and no longer offered; what was said stays. */
@Service
@RequiredArgsConstructor
public class TagDictionary {

    private static final int LONGEST_CODE = 40;

    private final TagDictionaryStore store;
    private final AuditTrail audit;

    @Transactional(readOnly = true)
    public List<DictionaryValue> all() {
        return store.all(Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage()));
    }

    /** Whether nobody else changed the value meanwhile. */
    @Transactional
    public boolean edit(EditTagValue command) {
        boolean edited = store.edit(command);
        if (edited) {
            record(command.dimension(), command.code(), command.name(), command.offered());
        }
        return edited;
    }

    /** Adds a value; its code comes from the English name. Whether it was new, in a dimension that takes further values. */
    @Transactional
    public boolean add(String dimension, String name, String nameEn) {
        String code =
                nameEn.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        String short40 = code.substring(0, Math.min(LONGEST_CODE, code.length()));
        boolean added = !short40.isEmpty() && store.add(dimension, short40, name, nameEn);
        if (added) {
            record(dimension, short40, name, true);
        }
        return added;
    }

    private void record(String dimension, String code, String name, boolean offered) {
        audit.record("tag.value", "tag.value", dimension + "/" + code, Map.of("name", name, "offered", offered));
    }
}
