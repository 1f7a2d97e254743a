package io.github.llmdtracing.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The project's own POM.
 *
 * @param model what it says
 */
record ProjectPom(Model model) {
    static ProjectPom read() throws IOException {
        try {
            return new ProjectPom(new MavenXpp3Reader().read(new StringReader(Files.readString(Path.of("pom.xml")))));
        } catch (XmlPullParserException e) {
            throw new IOException(e);
        }
    }

    /** The value of a property. */
    String property(String name) {
        return model.getProperties().getProperty(name);
    }

    /** The POM of an integration test, as the invoker hands it to Maven. */
    String filtered(String pom) {
        return pom.replace("@project.groupId@", model.getGroupId())
                .replace("@project.artifactId@", model.getArtifactId())
                .replace("@project.version@", model.getVersion());
    }
}
