package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <tls>}.
 *
 * @param scope where it stands
 */
record TlsReader(ElementScope scope) {
    TlsSettings read(@Nullable TlsElement element) {
        if (element == null) {
            return TlsSettings.usual();
        }
        TlsSettings tls = new TlsSettings(
                ElementScope.text(element.secret),
                ElementScope.text(element.ca),
                ElementScope.text(element.certificate),
                ElementScope.text(element.key),
                element.unverified);
        check(tls);
        return tls;
    }

    private void check(TlsSettings tls) {
        boolean files = tls.authority().isPresent()
                || tls.certificate().isPresent()
                || tls.key().isPresent();
        if (files != tls.secret().isPresent()) {
            scope.error("<tls>: <secret> and its entries <ca>, <certificate>, <key> belong together");
        }
        if (tls.certificate().isPresent() != tls.key().isPresent()) {
            scope.error("<tls>: <certificate> and <key> belong together");
        }
    }
}
