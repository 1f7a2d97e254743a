package io.github.llmdtracing.apiserver;

import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a status of the server means (k8s.io/apimachinery, meta/v1, Status).
 *
 * @param question what was asked
 * @param status the HTTP status
 * @param body the Status, or whatever stands between us and the server said
 * @param context the context of the kubeconfig
 */
record Refusal(Question question, int status, JsonObject body, String context) {
    private static final int LONGEST = 500;

    /** The words of structured-merge-diff's conflicts: {@code conflict with "kubectl" using apps/v1: .spec.replicas}. */
    private static final Pattern MANAGER = Pattern.compile("conflict with \"([^\"]*)\"");

    ClusterException exception(Optional<ObjectKey> object) {
        return new ClusterException(problem(object));
    }

    private ClusterProblem problem(Optional<ObjectKey> object) {
        List<ClusterProblem.OwnedField> fields = fields();
        if (status == 409 && !fields.isEmpty() && object.isPresent()) {
            return new ClusterProblem.Conflict(object.get(), fields);
        }
        return switch (status) {
            case 401 -> new ClusterProblem.Unauthenticated(context, said());
            case 403 ->
                new ClusterProblem.Forbidden(question.verb(), question.resource(), question.namespace(), said());
            default -> new ClusterProblem.Rejected(status, said().isEmpty() ? "no reason given" : said());
        };
    }

    private List<ClusterProblem.OwnedField> fields() {
        return body.object("details").objects("causes").stream()
                .filter(c ->
                        c.text("reason").filter("FieldManagerConflict"::equals).isPresent())
                .map(c -> new ClusterProblem.OwnedField(
                        c.text("field").orElse("?"), manager(c.text("message").orElse(""))))
                .toList();
    }

    private static String manager(String message) {
        Matcher named = MANAGER.matcher(message);
        return named.find() ? named.group(1) : message;
    }

    private String said() {
        String said = body.text("message").orElse("");
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "...";
    }
}
