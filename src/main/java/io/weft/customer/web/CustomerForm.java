package io.weft.customer.web;

import io.weft.customer.CertificateType;
import io.weft.customer.CustomerDetails;
import io.weft.customer.EditableCustomer;
import io.weft.customer.Gender;
import io.weft.customer.PartyKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The form of a customer entered by hand. */
record CustomerForm(
        @NotNull(message = "{customerForm.error.kind}") @Nullable
        PartyKind kind,

        @NotBlank(message = "{customerForm.error.name}")
        @Size(max = 100, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String name,

        @Nullable Gender gender,

        @Past(message = "{customerForm.error.birthDate}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate birthDate,

        @Nullable CertificateType idType,

        @Size(max = 40, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String idNo,

        @Size(max = 30, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String mobile,

        @Size(max = 200, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String email,

        @Size(max = 300, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String address,

        @Size(max = 12, message = "{customerForm.error.long}")
        @Pattern(regexp = "[0-9]*", message = "{customerForm.error.region}")
        @Nullable
        String region,

        @Size(max = 100, message = "{customerForm.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String occupation,

        @Nullable Integer version) {

    static CustomerForm fresh() {
        return new CustomerForm(PartyKind.PERSON, null, null, null, null, null, null, null, null, null, null, null);
    }

    static CustomerForm of(EditableCustomer customer) {
        var known = customer.details();
        return new CustomerForm(
                known.kind(),
                known.name(),
                known.gender(),
                known.birthDate(),
                known.idType(),
                known.idNo(),
                known.mobile(),
                known.email(),
                known.address(),
                known.region(),
                known.occupation(),
                customer.version());
    }

    CustomerDetails details() {
        if (kind == null || name == null) {
            throw new IllegalStateException("not validated");
        }
        return new CustomerDetails(
                kind, name, gender, birthDate, idType, idNo, mobile, email, address, region, occupation);
    }
}
