package org.liaisonhub.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.liaisonhub.delivery.LedgerView;

/** Plays stories through the hub's doors, one after the other, and waits for their endings. */
final class DemoPlayer {
    /** So long a story may keep the next one waiting, for the reader's sake; what takes longer goes on beside it. */
    private static final Duration READ_ALONG = Duration.ofSeconds(2);

    private static final Duration FOR_ANSWERS = Duration.ofSeconds(15);
    private static final Duration FOR_ENDINGS = Duration.ofSeconds(35);

    private final HospitalFeeds hospital;
    private final LedgerView ledger;
    private final Timeline timeline;
    private final DemoWords words;

    DemoPlayer(HospitalFeeds hospital, LedgerView ledger, Timeline timeline, DemoWords words) {
        this.hospital = hospital;
        this.ledger = ledger;
        this.timeline = timeline;
        this.words = words;
    }

    /**
     * Plays them all; how each stands when it has ended, or at the end of patience.
     *
     * @throws IOException if the hub does not answer
     */
    List<StoryState> play(List<Story> stories) throws IOException, InterruptedException {
        for (Story story : stories) {
            play(story);
        }
        Patience.until(() -> stories.stream().allMatch(this::hasEnded), FOR_ENDINGS);
        return stories.stream().map(story -> StoryState.of(story, ledger)).toList();
    }

    private void play(Story story) throws IOException, InterruptedException {
        timeline.begin(story);
        for (StoryMessage message : story.messages()) {
            if (story.ending().answeredBefore().contains(message.file())) {
                Patience.until(() -> StoryState.of(story, ledger).isAnswered(), FOR_ANSWERS);
            }
            timeline.send(story, message, hospital);
        }
        Patience.until(() -> hasEnded(story), READ_ALONG);
    }

    private boolean hasEnded(Story story) {
        return StoryState.of(story, ledger).differences(words).isEmpty();
    }
}
