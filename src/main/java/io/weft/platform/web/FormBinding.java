package io.weft.platform.web;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How every form is read: spaces around a value are not input, an empty one is none, and one value of a wrong type does
 * not keep the others from being checked (Boot's own validator would switch off for records).
 */
@ControllerAdvice
@RequiredArgsConstructor
class FormBinding {

    private final LocalValidatorFactoryBean validator;

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        var target = binder.getTarget();
        if (target == null || validator.supports(target.getClass())) {
            binder.replaceValidators(validator);
        }
    }
}
