package io.github.llmdtracing.otel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:4317, false, true, false",
        ":4317, false, true, false",
        "'[::]:14317', false, false, true",
        "localhost:4317, true, true, false",
        "127.0.0.1:4317, true, true, false",
        "'[::1]:4317', true, true, false",
        "'${env:MY_POD_IP}:14317', false, false, true",
        "'${env:MY_POD_IP}:${env:PORT}', false, true, true",
        "/run/otel.sock, false, true, true"
    })
    void saysWhoIsHeard(String text, boolean loopback, boolean hears4317, boolean hears14317) {
        ListenAddress address = ListenAddress.parse(text);

        assertThat(address.isLoopback()).isEqualTo(loopback);
        assertThat(address.hears(4317)).isEqualTo(hears4317);
        assertThat(address.hears(14317)).isEqualTo(hears14317);
    }
}
