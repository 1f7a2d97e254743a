package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Eclipse (m2e) marks a POM as wrong when it does not know what to do with a goal that a phase runs. */
class EclipseMappingTest {
    private static Element parsed(String resource) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(EclipseMappingTest.class.getResource(resource).toString())
                .getDocumentElement();
    }

    private static Stream<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static List<String> texts(Element parent, String name) {
        return all(parent, name).map(Element::getTextContent).toList();
    }

    private static Map<String, String> actions() throws Exception {
        Map<String, String> actions = new TreeMap<>();
        all(parsed("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "pluginExecution")
                .forEach(execution -> texts(execution, "goal").forEach(goal -> actions.put(goal, action(execution))));
        return actions;
    }

    private static String action(Element execution) {
        Element action = all(execution, "action").findFirst().orElseThrow();
        List<String> when = Stream.of("runOnIncremental", "runOnConfiguration")
                .filter(flag -> texts(action, flag).contains("true"))
                .toList();
        return all(action, "ignore").findAny().isPresent() ? "ignore" : "execute " + when;
    }

    @Test
    void saysWhatHappensToEachGoalThatAPhaseRuns() throws Exception {
        List<String> bound = all(parsed("/META-INF/maven/plugin.xml"), "mojo")
                .filter(mojo -> all(mojo, "phase").findAny().isPresent())
                .flatMap(mojo -> texts(mojo, "goal").stream())
                .toList();

        assertThat(bound).isNotEmpty();
        assertThat(actions()).containsOnlyKeys(bound);
    }

    @Test
    void enrichesOnEachBuildAndLeavesChecksToPipelines() throws Exception {
        assertThat(actions())
                .containsEntry("enrich", "execute [runOnIncremental, runOnConfiguration]")
                .containsEntry("collector", "execute [runOnIncremental, runOnConfiguration]")
                .containsEntry("check", "ignore")
                .containsEntry("report", "ignore");
    }
}
