package io.weft.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** An organisation unit; arrives by feed, its name may be corrected by hand. */
@Entity
@Table(name = "access_org_unit")
@Getter
public class OrgUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String company = "";
    private String code = "";
    private String name = "";

    @Version
    private int version;

    protected OrgUnit() {}

    public void isNamed(String newName) {
        this.name = newName;
    }
}
