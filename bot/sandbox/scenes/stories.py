"""The scenes. Each begins on a Monday at 07:00 in London, with somebody who has never written to the bot."""

from bot.sandbox.scenes.steps import Morning, Note, Says, Scene, Step, Taps, Winds

DONE = "Done, 0-3"
AGREED: tuple[Step, ...] = (
    Says("/start", ("I am Sitbone",)),
    Taps("I am 18 or older", ("happening now",)),
    Taps("None of these", ("Which sit bone",)),
    Taps("Left", ("Where do you stand",)),
)
AT_HOME: tuple[Step, ...] = (
    Taps("07:30", ("Where is your clock",)),
    Taps("London", ("right now",)),
)
STARTER: tuple[Step, ...] = (
    *AGREED,
    Taps("Just starting", ("what time",)),
    *AT_HOME,
    Taps("2", ("Here is your first session",)),
)
LIFTER: tuple[Step, ...] = (
    *AGREED,
    Taps("Already training it with weights", ("Over the last week",)),
    Taps("Yes", ("30 seconds",)),
    Taps("Yes", ("three sets of 12",)),
    Taps("No", ("Which weights",)),
    Says("bridge 10 kg", ("What do you lift with",)),
    Taps("Dumbbells", ("what time",)),
    *AT_HOME,
    Taps("2", ("Here is your first session",)),
)

FIRST: tuple[Step, ...] = (Says("/today", ("3 x 12 each leg with 10 kg",)), Taps(DONE, ("Saved: done",)))
CALM = Morning(2)
WEEK = (CALM,) * 6

MONTH = Scene(
    "month",
    "A clean month",
    "Mara lifts already. Four calm weeks, each with its review: what rises, by how much, and why.",
    "Mara",
    (
        Note("Mara sets up: nine taps and one weight, 10 kg for the bridge."),
        *LIFTER,
        *FIRST,
        Note("From now on: the morning message, yesterday's number with one tap, Done with one tap."),
        *(CALM,) * 5,
        Morning(2, ("Your week", "3 x 12 each leg with 10 kg → 3 x 13 each leg with 10 kg")),
        Note("A clean, fully answered week: one repetition more, and the sentence below it says why."),
        Taps("Accept", ("Accepted", "3 x 13")),
        *WEEK,
        Morning(2, ("→ 3 x 14 each leg with 10 kg",)),
        Taps("Accept", ("3 x 14",)),
        *WEEK,
        Morning(2, ("→ 3 x 15 each leg with 10 kg", "You can move on when you like")),
        Note("All criteria for the next phase are met. She could move on; she stays, and nothing presses."),
        Taps("Accept", ("3 x 15",)),
        *WEEK,
        Morning(2, ("→ 3 x 10 each leg with 12 kg", "starting again at 10 repetitions")),
        Taps("Accept", ("3 x 10 each leg with 12 kg",)),
        Note(
            "Seen: four reviews, each with one step. Repetitions first, then 12 kg at fewer repetitions: the"
            " weight moved once, after every set had reached 15 and every answer was calm."
        ),
    ),
)

SORENESS = Scene(
    "soreness",
    "Soreness that lasts",
    "Theo is sore for two days after a session. The weight goes back, by name, to one he tolerated.",
    "Theo",
    (
        *LIFTER,
        *FIRST,
        CALM,
        Morning(2, ("with 10 kg",)),
        Note("The morning after Wednesday's strength session Theo says 4. His usual is 2."),
        Morning(4, ("I will ask once more at 48 hours",)),
        Note("One raised number changes no weight: it is asked again a day later."),
        Morning(4, ("Still raised after two days", "with 10 kg → back to 3 x 12 each leg with 8 kg")),
        Note("Still 4 at 48 hours. The bridge goes from 10 kg to 8 kg, and the day is a light one."),
        Morning(2, ("calm",)),
        Morning(2, ("Your week", "stays at 3 x 12 each leg with 8 kg")),
        Taps("Accept", ("Accepted",)),
        Morning(2, ("3 x 12 each leg with 8 kg", "Last time: 3 x 12 with 10 kg")),
        Says("/weights", ("3 x 12 each leg with 8 kg",)),
        Note(
            "Seen: raised once is asked again, raised twice goes back by one step, and the day that did it is"
            " named. It went back once, not again at the review."
        ),
    ),
)

FLARE = Scene(
    "flare",
    "A flare",
    "Ines has a bad morning and says so. Two taps to calm days, and a computed way back.",
    "Ines",
    (
        *LIFTER,
        *FIRST,
        CALM,
        Morning(2, how=None),
        Note("Wednesday gets worse after breakfast. Ines just writes it."),
        Says("it flared", ("only still holds at their easiest",)),
        Note("Before anything changes, the bot says what flare mode means and how it ends."),
        Taps("Start flare mode", ("Flare mode is on", "Is any of this new")),
        Taps("None of these", ("Good.",)),
        Morning(5, ("Flare day 2",)),
        Morning(4, ("Flare day 3", "0 of 2")),
        Morning(2, ("Flare day 4", "1 of 2")),
        Note("One calm day is there. Flare mode ends by itself with the second one in a row."),
        Morning(2, ("The flare is over", "3 x 10 each leg with 8 kg", "about four fifths")),
        Note(
            "Seen: holds only while it flared, and a number every day. It took four days, so the bridge"
            " returns with 8 of 10 kg; within two days it would have been the same weight with two sets."
        ),
    ),
)

HOLIDAY = Scene(
    "holiday",
    "A holiday",
    "Noor pauses for two weeks, flies to Tokyo and back, and starts again with less.",
    "Noor",
    (
        *LIFTER,
        *FIRST,
        CALM,
        CALM,
        Says("/pause", ("Shall it end by itself",)),
        Taps("14 days", ("Paused until",)),
        Says("I am in Tokyo", ("follow this clock",)),
        Taps("Tokyo", ("Your clock is now Tokyo",)),
        Note("Her clock is Tokyo's from now on. The bot is silent: the days go by and nothing is asked."),
        Winds(7, "12:00"),
        Winds(6, "20:00"),
        Says("I'm in London", ("follow this clock",)),
        Taps("London", ("Your clock is now London",)),
        Note("Back home, the evening before the pause ends."),
        Winds(1, "08:00", ("14 days off: the same setting with two sets", "2 x 12 each leg with 10 kg")),
        Taps(DONE, ("Saved: done",)),
        Morning(2, ("calm",)),
        Note(
            "Seen: no reminder during the pause and none made up for. After 14 days the weight is the same"
            " with two sets instead of three, and nothing rises at once; after longer it would be less."
        ),
    ),
)

RED_FLAG = Scene(
    "red-flag",
    "A warning sign",
    "Jonah writes one sentence that must not be missed. Everything stops, and there is a way back.",
    "Jonah",
    (
        *STARTER,
        Says("/today", ("3 x 20 s",)),
        Taps(DONE, ("Saved: done",)),
        Morning(2, how=None),
        Note("In the middle of an ordinary day Jonah writes this."),
        Says("I feel numb between my legs", ("Is one of these true for you now", "get help now")),
        Taps("Numb between the legs", ("nearest emergency department", "Your whole plan is on hold")),
        Note("Whom to see and how soon comes first. Whatever he asks for now, no exercise is shown."),
        Says("/today", ("Your whole plan is on hold",)),
        Says("can I run today?", ("on hold",)),
        Winds(3, "08:00"),
        Note("Three days without a session or a number. Then a clinician has seen him."),
        Taps("A clinician has allowed loading", ("On which day did they see you",)),
        Taps("Yesterday", ("one step below",)),
        Says("/today"),
        Note(
            "Seen: a sign in plain words, confirmed with one tap, stops the whole plan. Only a clinician's"
            " word with its day opens it again, one step below where it was. It is no diagnosis."
        ),
    ),
)

RUNNER = Scene(
    "runner",
    "Back to running",
    "Rosa earns her first run in three weeks, then climbs the ladder: two clean runs a rung, one raised.",
    "Rosa",
    (
        *LIFTER,
        *FIRST,
        Says("when can I run again?", ("The first run needs 3 things",)),
        Note("Three weeks of strength work come first. They pass in twenty mornings."),
        *(Morning(1),) * 20,
        Says("/run", ("a brisk walk of 30 minutes",)),
        Taps(DONE, ("with it the walk counts",)),
        Morning(1, ("you can begin to run",)),
        Morning(1, ("Run today",)),
        Says("/run", ("A bone that is overloaded",)),
        Taps("None of these", ("rung 1 of 9", "run 1 min, walk 2 min")),
        Taps(DONE, ("Noted",)),
        Morning(1, ("two in a row earn the next rung",)),
        Morning(1),
        Says("/run", ("rung 1 of 9",)),
        Taps(DONE, ("Noted",)),
        Morning(1, ("The next rung is yours", "run 2 min, walk 2 min")),
        Morning(1, ("Run today",)),
        Says("/run", ("rung 2 of 9",)),
        Taps(DONE, ("Noted",)),
        Note("The day after the first run on rung 2 it is 4, with a usual of 1."),
        Morning(4, ("so this rung comes again",)),
        Morning(1, ("settled within two days",)),
        Morning(1, ("Run today: 5 rounds: run 2 min, walk 2 min",)),
        Says("/run", ("rung 2 of 9",)),
        Taps(DONE, ("Noted",)),
        Morning(1, ("two in a row earn the next rung",)),
        Morning(1),
        Says("/run", ("rung 2 of 9",)),
        Taps(DONE, ("Noted",)),
        Morning(1, ("The next rung is yours", "run 3 min, walk 1 min")),
        Note(
            "Seen: a walk, then rungs 1 and 2, and rung 3 is open. A raised day repeated a rung and set the"
            " count of clean runs to nothing; runs never lay on a strength day or on two days in a row."
        ),
    ),
)

SCENES = {each.id: each for each in (MONTH, SORENESS, FLARE, HOLIDAY, RED_FLAG, RUNNER)}
"""Every scene by its id, in the order they are offered."""
