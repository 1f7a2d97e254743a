package io.github.llmdtracing.kubernetes;

/** What a network policy governs. */
public enum Direction {
    /** What comes to the pods. */
    INGRESS("Ingress", "ingress", "from"),
    /** What the pods send. */
    EGRESS("Egress", "egress", "to");

    private final String type;
    private final String rules;
    private final String peers;

    Direction(String type, String rules, String peers) {
        this.type = type;
        this.rules = rules;
        this.peers = peers;
    }

    /** As it stands among {@code policyTypes}. */
    String type() {
        return type;
    }

    /** The field that holds the rules. */
    public String rules() {
        return rules;
    }

    /** The field of a rule that holds the peers. */
    public String peers() {
        return peers;
    }
}
