package io.weft.platform.web;

import lombok.RequiredArgsConstructor;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a form again with what was typed and what is wrong with it. A record that could not be read whole leaves a result
 * without a target, which the model drops as soon as the form is put into it: {@link #about} gives it its target back.
 */
@Component
@RequiredArgsConstructor
public class FormErrors {

    private final FormattingConversionService mvcConversionService;

    /** The same mistakes, tied to the form; further ones can be added to it. */
    public BindingResult about(Object form, BindingResult errors) {
        if (errors.getTarget() == form) {
            return errors;
        }
        var binder = new DataBinder(form, errors.getObjectName());
        binder.setConversionService(mvcConversionService);
        binder.getBindingResult().addAllErrors(errors);
        return binder.getBindingResult();
    }

    /** The page with the form's mistakes, answered as 422. */
    public ModelAndView refused(ModelAndView page, Object form, BindingResult errors) {
        page.addObject(errors.getObjectName(), form)
                .addObject(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), about(form, errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
