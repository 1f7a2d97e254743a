package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.query.GatewayRequest;
import io.github.llmdtracing.query.StoreApi;
import io.github.llmdtracing.query.StoreException;
import io.github.llmdtracing.query.TraceStore;
import io.github.llmdtracing.query.TraceStores;
import io.github.llmdtracing.query.Watch;
import io.github.llmdtracing.report.VerificationReport;
import io.github.llmdtracing.verify.Circumstances;
import io.github.llmdtracing.verify.Evidence;
import io.github.llmdtracing.verify.Expectations;
import io.github.llmdtracing.verify.ExpectedService;
import io.github.llmdtracing.verify.SentRequest;
import io.github.llmdtracing.verify.Verification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One verification: finds out which backend it is, sends a request where one is asked for, watches, and judges.
 *
 * @param settings what is asked for
 * @param expectations what the sources say there is
 * @param findings what was found about them
 * @param toolVersion our own version
 * @param progress gets a line where something goes on
 */
record VerificationRun(
        VerifySettings settings,
        Expectations expectations,
        List<Finding> findings,
        String toolVersion,
        Consumer<String> progress) {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * The verification.
     *
     * @param url where the backend is
     * @param shown what that is called for people
     */
    VerificationReport at(URI url, String shown) throws StoreException {
        TraceStore store = TraceStores.find(new StoreApi(url, settings.http()), settings.backend());
        Optional<SentRequest> sent = sent();
        Watch watch = new Watch(
                store, services(), sent.map(SentRequest::traceId), settings.lookback(), settings.patience(), PAUSE);
        Progress said = new Progress();
        Evidence evidence = watch.until(e -> isEnough(e, sent, said));
        return new VerificationReport(
                toolVersion, store.title(), shown, settings.lookback(), sent, judged(evidence, sent));
    }

    private Optional<SentRequest> sent() throws StoreException {
        if (settings.request().isEmpty()) {
            return Optional.empty();
        }
        VerifySettings.Request asked = settings.request().get();
        GatewayRequest request = new GatewayRequest(asked.url(), asked.model(), asked.prompt(), asked.http());
        progress.accept("Sending one request to " + request.address());
        return Optional.of(request.send());
    }

    private Set<String> services() {
        return expectations.all().stream()
                .map(ExpectedService::service)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Verification judged(Evidence evidence, Optional<SentRequest> sent) {
        Circumstances known = new Circumstances(expectations, findings, evidence, settings.requests());
        return Verification.of(known, sent.map(SentRequest::traceId));
    }

    private boolean isEnough(Evidence evidence, Optional<SentRequest> sent, Progress said) {
        Verification now = judged(evidence, sent);
        boolean enough = now.isEverythingHeard() && (sent.isEmpty() || now.isConnected());
        if (!enough && !settings.patience().isZero()) {
            said.say(now);
        }
        return enough;
    }

    /** Says what has changed, and no more. */
    private final class Progress {
        private String last = "";

        void say(Verification now) {
            String line = now.heard() + " of " + now.expected() + " services report"
                    + (now.isEverythingHeard() ? ", and no trace has all yet" : "") + "; waiting up to "
                    + settings.patience().toSeconds() + " s";
            if (!line.equals(last)) {
                progress.accept(line);
                last = line;
            }
        }
    }
}
