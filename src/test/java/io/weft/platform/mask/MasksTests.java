package io.weft.platform.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    @ParameterizedTest
    @CsvSource({"李四五,*四五", "王四,*四", "欧阳四五,**四五", "王,*", "'',''", "𠮷野家,*野家", "Anna Li,**na Li"})
    void hidesTheBeginningOfAName(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X,1****************X", "E12345678,E*******8", "12,**", "'',''"})
    void keepsTheEndsOfACertificateNumber(String number, String masked) {
        assertThat(Masks.idNo(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "+8613812345678,138****5678", "+4915112345678,+49*******5678", "12345,*****"
    })
    void keepsThreeAndFourDigitsOfAMobile(String number, String masked) {
        assertThat(Masks.mobile(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"zhang@163.com,z****@163.com", "no mail,****", "@x,****"})
    void keepsTheDomainOfAnEmail(String address, String masked) {
        assertThat(Masks.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"上海市浦东新区世纪大道1号,上海市浦东新****", "上海市,****"})
    void keepsTheDistrictOfAnAddress(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"6222021234567890123,622202*********0123", "1234567890,**********"})
    void keepsSixAndFourDigitsOfAnAccount(String number, String masked) {
        assertThat(Masks.account(number)).isEqualTo(masked);
    }
}
