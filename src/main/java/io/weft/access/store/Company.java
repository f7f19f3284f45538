package io.weft.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A subsidiary; arrives by feed, its names may be corrected by hand. */
@Entity
@Table(name = "access_company")
@Getter
public class Company {

    @Id
    private String code = "";

    private String line = "";
    private String name = "";
    private @Nullable String nameEn;

    @Version
    private int version;

    protected Company() {}

    public void isNamed(String newName, @Nullable String newNameEn) {
        this.name = newName;
        this.nameEn = newNameEn;
    }
}
