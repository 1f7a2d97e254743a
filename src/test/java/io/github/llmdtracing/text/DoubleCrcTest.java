package io.github.llmdtracing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DoubleCrcTest {
    /** The check values of the catalogue of parametrised CRC algorithms: CRC-32/ISO-HDLC and CRC-32/ISCSI. */
    @Test
    void isBothSumsAndTheLength() {
        assertThat(DoubleCrc.of("123456789")).isEqualTo("cbf43926e3069283-9");
        assertThat(DoubleCrc.of("")).isEqualTo("0000000000000000-0");
    }

    @Test
    void takesPartsAndSingleBytes() {
        byte[] content = "123456789".getBytes(StandardCharsets.UTF_8);
        DoubleCrc sum = new DoubleCrc();
        sum.update('x');
        sum.reset();
        sum.update(content, 0, 4);
        sum.update(content[4]);
        sum.update(content, 5, 4);

        assertThat(sum.text()).isEqualTo(DoubleCrc.of(content));
        assertThat(sum.getValue()).isEqualTo(0xcbf43926e3069283L);
    }
}
