package org.liaisonhub.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** What to try while the demo's hub stays open: commands, addresses, credentials. */
final class Invitation {
    private final HubSettings settings;
    private final Hub hub;
    private final DemoWords words;

    Invitation(HubSettings settings, Hub hub, DemoWords words) {
        this.settings = settings;
        this.hub = hub;
        this.words = words;
    }

    /** Where the JSON feed is. */
    static URI jsonFeed(HubSettings settings, Hub hub) {
        return URI.create("http://" + settings.text(Setting.HTTP_HOST) + ":" + hub.httpPort() + "/feeds/json");
    }

    List<String> lines() {
        String offset = settings.text(Setting.PORT_OFFSET);
        String options = " --data " + near(hub.data()) + (offset.equals("0") ? "" : " --port-offset " + offset);
        String credentials = near(hub.data().resolve("credentials"));
        return List.of(
                "",
                words.say("try.title"),
                "  " + words.say("try.status", "./liaison undelivered" + options),
                "  " + words.say("try.tasks", "./liaison tasks" + options),
                "  " + words.say("try.stay", "./liaison show 26-100104" + options),
                "  "
                        + words.say(
                                "try.json",
                                "curl -i -H \"Authorization: Bearer $(cat " + credentials
                                        + "/feed-token)\" -H 'Content-Type: application/json' -d @message.json "
                                        + jsonFeed(settings, hub)),
                "  " + words.say("try.mllp", settings.text(Setting.MLLP_HOST) + ":" + hub.mllpPort()),
                "  " + words.say("try.broker", settings.text(Setting.BROKER_HOST) + ":" + hub.brokerPort()),
                "  "
                        + words.say(
                                "try.folder",
                                near(hub.data().resolve("recipients").resolve("dr-martin"))));
    }

    /** The shorter of the two ways to write a path. */
    private static String near(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
