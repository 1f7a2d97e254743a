package io.github.llmdtracing.plan.container;

/** What a component was recognised by, the strongest first. */
enum Evidence {
    COMMAND("its command"),
    CONFIGURED("images in the POM"),
    IMAGE("its image"),
    KIND("its kind"),
    ARGUMENTS("its arguments"),
    NAME("its name");

    private final String phrase;

    Evidence(String phrase) {
        this.phrase = phrase;
    }

    String phrase() {
        return phrase;
    }
}
