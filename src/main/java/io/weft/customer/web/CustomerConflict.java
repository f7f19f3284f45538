package io.weft.customer.web;

import io.weft.customer.EditableCustomer;
import io.weft.customer.web.ConflictPages.Label;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of one customer entered by hand. */
@Component
@RequiredArgsConstructor
class CustomerConflict {

    private final ConflictPages pages;

    ModelAndView page(long gcid, CustomerForm mine, EditableCustomer stored) {
        var theirs = CustomerForm.of(stored);
        var fields = List.of(
                pages.coded(label("kind"), "customers.kind.", mine.kind(), theirs.kind()),
                plain("name", mine.name(), theirs.name()),
                pages.coded(label("gender"), "customerForm.gender.", mine.gender(), theirs.gender()),
                plain("birthDate", mine.birthDate(), theirs.birthDate()),
                pages.coded(label("idType"), "customerForm.idType.", mine.idType(), theirs.idType()),
                plain("idNo", mine.idNo(), theirs.idNo()),
                plain("mobile", mine.mobile(), theirs.mobile()),
                plain("email", mine.email(), theirs.email()),
                plain("address", mine.address(), theirs.address()),
                plain("region", mine.region(), theirs.region()),
                plain("occupation", mine.occupation(), theirs.occupation()));
        return pages.page("/customers/" + gcid + "/edit", "/customers/" + gcid, stored.version(), fields);
    }

    private static Label label(String field) {
        return new Label(field, "customerForm." + field);
    }

    private static ConflictField plain(String field, @Nullable Object mine, @Nullable Object theirs) {
        return ConflictField.plain(field, "customerForm." + field, mine, theirs);
    }
}
