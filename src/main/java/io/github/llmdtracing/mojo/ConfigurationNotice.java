package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;

/**
 * Something in the configuration that is allowed and doubtful: a warning.
 *
 * @param element the XML element, with the one around it where that is needed
 * @param problem what is doubtful, without a full stop
 * @param reason why, in a sentence
 * @param remedy what to do, in a sentence
 */
record ConfigurationNotice(String element, String problem, String reason, String remedy) {
    String text() {
        return element + ": " + problem + "\n" + reason + "\n" + remedy;
    }

    /** The same as a finding in the POM. */
    Finding finding(FindingCode code) {
        return new Finding(code, Severity.WARNING, Location.of("pom.xml"), element, problem, reason, remedy);
    }
}
