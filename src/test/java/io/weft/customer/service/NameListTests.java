package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.customer.CustomerRow;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A name is known to the search exactly as long as a record has it. */
@WeftTest
@Transactional
class NameListTests extends CustomerViewing {

    @Autowired
    private NameList names;

    @Test
    void aNameGoesWithItsLastRecord() {
        long one = enter("VLIFE", "淳于髡", null, null);
        long other = enter("VPC", "淳于髡", null, null);
        erase(one);
        names.forgetUnused();
        assertThat(listed("淳于髡")).isTrue();

        erase(other);
        names.forgetUnused();
        assertThat(listed("淳于髡")).isFalse();
    }

    @Test
    void aRetractedRecordKeepsNoNameInTheList() {
        enter("VLIFE", "淳于髡", null, null);
        jdbc.sql("update customer_source_record set retracted_at = now() where company = 'VLIFE'")
                .update();
        names.forgetUnused();
        assertThat(listed("淳于髡")).isFalse();
    }

    @Test
    void whoIsLeftIsStillFoundWithOneWrongCharacter() {
        long gcid = enter("VLIFE", "淳于髡", null, null);
        names.forgetUnused();
        assertThat(find("淳子髡", sub("VLIFE"))).extracting(CustomerRow::gcid).containsExactly(gcid);
    }

    private void erase(long gcid) {
        jdbc.sql("delete from customer_source_record where gcid = :gcid")
                .param("gcid", gcid)
                .update();
    }

    private boolean listed(String name) {
        return jdbc.sql("select exists (select 1 from customer_name where name_norm = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
