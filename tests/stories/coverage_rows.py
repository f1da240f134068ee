"""Every id of the articles' inventory: where it lives, what a person sends to meet it, what they then read.

The one place for docs/coverage.md and tests/stories/test_coverage.py. `python -m tests.stories.coverage_page`
writes the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from content import conflicts, education, exercises
from content.locales import t

Given = Literal["newcomer", "starter", "telling", "lifter", "runner", "sore", "flaring", "keeping"]
GIVEN: dict[Given, str] = {
    "newcomer": "somebody who has not begun",
    "starter": "somebody in the first phase, the first session open",
    "telling": "the starter; what was told is taken back before the next row",
    "lifter": "hips bending, bridge 10 kg and deadlift 40 kg, the first session open",
    "runner": "the lifter in the running phase",
    "sore": "the lifter two days after a session, raised at 24 and at 48 hours",
    "flaring": "the lifter on the first day of flare mode",
    "keeping": "the lifter in the last phase",
}
STEP = re.compile(r"\[([^\]]+)\]|([^\[\]]+)")


@dataclass(frozen=True, slots=True)
class Row:
    """One id. `home` is file:row; `asks` a sentence, then buttons in brackets; `fact` is in the answer;
    `source`: seed and lines; `given`: to whom it happens.
    """

    id: str
    name: str
    home: str
    asks: str
    fact: str
    source: str
    given: Given = "starter"

    @property
    def steps(self) -> list[tuple[str, str]]:
        """What is done one after the other: (button, sentence), one of the two empty."""
        found = [(button, sentence.strip()) for button, sentence in STEP.findall(self.asks)]
        return [step for step in found if any(step)]


EXERCISES: tuple[tuple[str, str, str, Given], ...] = (
    # id, sentence, fact, who asks
    ("W1_seated_stretch", "/exercise seated stretch", "at most 20 seconds", "runner"),
    ("W2_leg_swing", "how do I do leg swings", "Begin low and slow, then a little higher", "starter"),
    ("W3_single_leg_hinge_reach", "single leg hinge", "this is a deep hinge", "starter"),
    ("K1_ball_two_up_one_down", "two up one down",
     "Let the ball roll away slowly with the other leg", "starter"),
    ("K2_slider_glide", "how do I do the slider?", "Wait two seconds", "starter"),
    ("K3_nordic", "what is a nordic", "as slowly as you can", "starter"),
    ("B1_bridge_dl", "two leg bridge", "squeeze the glutes", "starter"),
    ("B2_ball_curl", "ball bridge and curl", "later with the ball rolled in", "starter"),
    ("B3_plank_hip_ext", "plank with leg lift", "Lower for just as long", "starter"),
    ("M1_forward_fold", "forward fold", "never held", "runner"),
    ("M2_leg_swing", "standing leg swings", "Do the other leg just as often", "starter"),
    ("X1_swim", "how do I do swimming", "while the tendon has a quieter time", "starter"),
    ("X2_cycle", "/exercise cycling", "The saddle presses close to the sore place", "starter"),
    ("I1_bridge_hold_dl", "two leg bridge hold", "Next step: 3 x 30 s", "starter"),
    ("I2_bridge_hold_sl", "one leg bridge hold", "all the work in one leg", "starter"),
    ("I3_heel_dig", "heel dig please", "heels on a towel, or on a ball", "starter"),
    ("H1_rdl", "rdl", "three seconds down and three seconds up", "lifter"),
    ("H2_hip_hinge", "hip hinge", "Keep it shallow in the first weeks", "lifter"),
    ("B4_bridge_sl", "single leg bridge", "A weight rests across the front of the hips", "lifter"),
    ("H3_good_morning", "how do I do good mornings", "when the deadlift has been steady", "lifter"),
    ("H4_pull_through", "cable pull-through", "often the easiest one on the sit bone", "lifter"),
    ("G1_hip_thrust", "hip thrust", "Never rest the sit bone on the edge", "starter"),
    ("G2_clamshell", "clam shells", "open the top knee", "starter"),
    ("G3_side_plank", "side plank", "no load on the tendon", "starter"),
    ("G4_anti_rotation", "pallof press", "stay still while something pulls it sideways", "starter"),
    ("R0_walk", "/exercise walk", "keeps everything going while the tendon is sore", "starter"),
    ("R1_easy_run", "/exercise easy run", "short, flat and slow enough to talk", "starter"),
    ("R2_strides", "/exercise strides", "Four of them are enough", "starter"),
    ("R3_small_hills", "/exercise gentle hills", "Begin with three or four", "starter"),
    ("R4_late", "/exercise sprints, deep lunges and jumps", "after months of steady loading", "starter"),
    ("R5_field", "/exercise turns, landings and kicks", "Control first, then speed", "starter"),
    ("M3_dynamic_mobility", "how do I warm up?", "No long pulls at the end of a movement", "starter"),
    ("F1_foam_roll", "foam roller", "Never roll on the sit bone itself", "starter"),
    ("F2_hamstring_release", "hamstring release", "as a comfort and not as a treatment", "starter"),
    ("G5_glute_work", "glute work", "Two or three sets on a light day", "starter"),
    ("E1_eccentric_generic", "/exercise slow lowering work",
     "Lower slowly, over three seconds or more", "starter"),
    ("M4_rotational_mobility", "hip rotations", "without pulling on the tendon", "starter"),
    ("X3_water_jog", "how do I do water jogging", "do not touch the ground", "starter"),
    ("R6_cadence", "quicker step rate", "Stay below ten in a hundred", "starter"),
)  # fmt: skip

RULES: tuple[tuple[str, str, str, str, str, str, Given], ...] = (
    # id, what it asks for, home, sentence, fact, source, who asks
    ("SR01", "all seven days", "content/conflicts.py:X1",
     "why 3 days, not 7?", "seven days a week", "S000 L23", "starter"),
    ("SR02", "three sets of 10 to 15", "content/tracks.py:T-LOAD",
     "what's today's session", "3 x 12 with 40 kg", "S000 L24", "lifter"),
    ("SR03", "key exercises become heavier and heavier", "content/progression/next_load.py:next",
     "rdl", "the next weight you have, once a review says so", "S000 L68", "lifter"),
    ("SR04", "a little heavier from week to week", "content/progression/forecast.py:weeks",
     "next week's weight?", "if all goes well: 3 x 13", "S000 L69", "lifter"),
    ("SR05", "some soreness is normal", "content/education.py:ED12",
     "is soreness normal?", "up to 3 of 10 is fine", "S000 L70", "starter"),
    ("SR06", "pain past a day or two: the weight before", "content/progression/pain_rules.py:PERSISTED",
     "/weights", "with 8 kg", "S000 L71-72", "sore"),
    ("SR07", "stress the lowering", "content/education.py:ED13",
     "why so slow", "three seconds up and three down", "S000 L14-21, S004 L54", "starter"),
    ("SR08", "warm up first, swings grow, both legs", "content/locales/en/exercises.po:note.warm_up",
     "what's today's session", "Warm up for two minutes first", "S000 L73-97, S002 L17", "lifter"),
    ("SR09", "slider: pause, arms back, longer with time", "content/tracks.py:slider_half",
     "how do I do the slider?", "bring yourself back up with the help of your hand",
     "S000 L116-122", "lifter"),
    ("SR10", "Nordic: slow, stop at cramp or pain, push up", "content/exercises.py:K3_nordic",
     "what is a nordic", "Stop the set at cramp or pain", "S000 L132-137", "starter"),
    ("SR11", "stretch only while comfortable", "content/exercises.py:W1_seated_stretch",
     "/exercise seated stretch", "Stop at the first mild pull", "S000 L77", "runner"),
    ("SR12", "massage, heat and TENS only for relief", "content/education.py:ED18",
     "is TENS any good?", "can make a day easier and changes nothing", "S000 L45-57", "starter"),
    ("SR13", "run what does not make it worse", "bot/questions/running.py:running",
     "/run [I run already] [Yes, fine next day]", "no longer than what was quiet the next day",
     "S001 L22", "telling"),
    ("SR14", "glute work and release regularly", "content/exercises.py:G5_glute_work",
     "glute work", "on a light day", "S001 L24", "starter"),
    ("SR15", "cross-train, and change what makes it worse", "content/education.py:ED08",
     "how do I keep fit", "the number of the next day decide whether it stays", "S001 L26", "starter"),
    ("SR16", "tracked pain decides up and down", "content/locales/en/review.po:why.rules",
     "/why", "back to the last weight you tolerated", "S001 L28", "starter"),
    ("SR17", "no complete rest, move rather than sit", "content/education.py:ED06",
     "should I just rest?", "Moving a little and often beats a long sit", "S001 L32", "starter"),
    ("SR18", "compression shorts, an opinion", "content/education.py:ED09",
     "tell me about compression shorts", "comfort and not as treatment", "S001 L30", "starter"),
    ("SR19", "move before you stretch, both legs alike", "content/exercises.py:M3_dynamic_mobility",
     "how do I warm up?", "Ten low leg swings on each side", "S002 L17", "starter"),
    ("SR20", "build up hamstrings and glutes", "content/education.py:ED01",
     "what is this?", "in small steps, makes it stronger", "S002 L19", "starter"),
    ("SR21", "cardio that spares the hips", "content/activities.py:swim",
     "can I swim?", "one of the kindest things you can do", "S002 L13", "starter"),
    ("SR22", "rest in part, keep walking", "content/activities.py:walk",
     "can I walk?", "it is good for you", "S003 L118-120", "starter"),
    ("SR23", "cut long runs, hills and sprints at first", "content/activities.py:hills",
     "can I do hill repeats?", "Flat walks for now", "S003 L119", "starter"),
    ("SR24", "soft cushion, break up sitting", "content/education.py:ED07",
     "which cushion?", "a minute on your feet every half hour", "S003 L121-123, L214-215", "starter"),
    ("SR25", "holds first, longer with time", "content/tracks.py:hold_one_leg",
     "two leg bridge hold", "Next step: 3 x 30 s", "S003 L124-128", "starter"),
    ("SR26", "tolerable, and settled within 24 hours", "content/education.py:ED12",
     "how sore is ok?", "within 24 hours is the green light", "S003 L128, L146", "starter"),
    ("SR27", "the next phase once holds are tolerated", "content/criteria.py:count_one_leg_holds",
     "/progress", "Last two one-leg holds, 3 x 30 seconds at 5 or less", "S003 L132", "starter"),
    ("SR28", "slow, with effort, mild and no spike", "content/education.py:ED13",
     "how hard should it be?", "about two more left in you", "S003 L143-146", "starter"),
    ("SR29", "two or three heavy days with rest between", "content/programme.py:HLHRHLR",
     "why rest days", "a full day between heavy days", "S003 L147", "starter"),
    ("SR30", "Nordic later, and not for everybody", "content/conflicts.py:X6",
     "when do I start nordics?", "The Nordic is a choice for later", "S003 L139", "starter"),
    ("SR31", "glutes and trunk too", "content/education.py:ED14",
     "what about my glutes", "side planks, clamshells and press-outs", "S003 L149", "starter"),
    ("SR32", "run once days and lifting are comfortable", "content/programme.py:P3",
     "when can I run again?", "Strength sessions with a quiet next day so far: 0 of 6",
     "S003 L153", "starter"),
    ("SR33", "first runs easy, flat, short, talking", "content/exercises.py:R1_easy_run",
     "/exercise easy run", "You could chat the whole way", "S003 L157", "starter"),
    ("SR34", "running pain mild and not climbing, no flare after", "content/progression/runs.py:climbed",
     "/exercise easy run", "if it climbs above 3 or gets worse as you go", "S003 L158-160", "starter"),
    ("SR35", "one thing at a time", "content/activities.py:hills",
     "can I add hills?", "never in a week in which something else goes up", "S003 L161-162", "runner"),
    ("SR36", "sprints, deep lunges and jumps after months", "content/activities.py:sprint",
     "when can I sprint", "months of strength and easy running first", "S003 L163", "starter"),
    ("SR37", "turns, jumps and kicks in stages", "content/activities.py:sport",
     "can I play football?", "sprints, turns and kicks come last", "S003 L165-171", "starter"),
    ("SR38", "about a tenth a week, a rough guide", "content/education.py:ED19",
     "how do I prevent this", "around a tenth a week as a rough guide", "S003 L202", "starter"),
    ("SR39", "hills, sprints and jumps not in one block", "content/education.py:ED19",
     "how do I prevent this", "never all in the same weeks", "S003 L203", "starter"),
    ("SR40", "twice a week all year, hinges too", "content/programme.py:maintenance",
     "what's today's session", "2. Romanian deadlift", "S003 L204-206", "keeping"),
    ("SR41", "no long strides; have running looked at if it recurs", "content/education.py:ED10",
     "what cadence should I have", "let somebody who knows running watch you", "S003 L208-209", "starter"),
    ("SR42", "short mobility, no long pull with a bent hip", "content/education.py:ED05",
     "tell me about stretching", "low leg swings, gentle turns of the hip", "S003 L210-212", "starter"),
    ("SR43", "act early when it lasts", "content/education.py:ED19",
     "how do I prevent this", "act early when deep buttock pain comes back", "S003 L216-218", "starter"),
    ("SR44", "load step by step, no single recipe", "content/conflicts.py:X14",
     "what is the best programme?", "There is no single recipe", "S003 L108-110", "starter"),
    ("SR45", "nothing hard or long through a flare", "bot/handlers/run.py:run",
     "can I run today?", "No running today", "S003 L102", "flaring"),
    ("SR46", "shockwave on top, injections mixed, surgery last", "content/education.py:ED18",
     "tell me about shockwave", "Surgery: for a few", "S003 L177-193, S002 L11", "starter"),
    ("SR47", "find out first where it comes from", "content/education.py:ED17",
     "what else could it be?", "one examination early on is worth it", "S004 L21", "starter"),
    ("SR48", "stretching what feels tight may make it worse", "content/education.py:ED05",
     "my hamstring feels tight, should I stretch it?", "a long pull squeezes the tendon",
     "S004 L64, S003 L98-100", "starter"),
    ("SR49", "five to ten percent more steps", "content/exercises.py:R6_cadence",
     "what cadence should I have", "five percent more a minute and ten at most", "S004 L74", "starter"),
    ("SR50", "glute work that somebody checks", "content/education.py:ED14",
     "what about my glutes", "a hand on the muscle, a mirror", "S004 L74", "starter"),
    ("SR51", "the load is on the straightening knee", "content/exercises.py:K1_ball_two_up_one_down",
     "two up one down", "while it lengthens at the knee", "S004 L54", "starter"),
    ("SR52", "too few easy days are a cause", "content/education.py:ED03",
     "what caused it?", "too few easy days between hard ones", "S003 L63, S004 L48", "starter"),
)  # fmt: skip

EMERGENCY, TODAY, DOCTOR = "get help now", "looked at today", "book a doctor within the next few days"
SIGNS = (
    # id, sentence and buttons, fact, source
    ("F01", "numb between my legs [Numb between the legs, bladder]", EMERGENCY, "literature"),
    ("F02", "both legs are going numb [Both legs numb or weak]", EMERGENCY, "literature"),
    ("F03E", "my calf is swollen and I can't breathe [Chest pain or short of breath]",
     EMERGENCY, "judgement"),
    ("F03", "my calf is swollen and warm [Swollen, warm, painful calf]", TODAY, "judgement"),
    ("F04", "I felt a pop at the back of my thigh [A pop or snap, bruise or lump]", TODAY, "S003 L51"),
    ("F05", "I can't put any weight on the leg [Cannot carry weight, groin pain]", TODAY, "S004 L33"),
    ("F05R", "ran 5 km, 5 [None now, but a stress fracture]",
     "Before you run again, talk to a doctor", "judgement"),
    ("F06", "I have a fever [Fever, ill, or after a fall]", TODAY, "judgement"),
    ("F07", "it began after ciprofloxacin [Began around a -floxacin]",
     "phone whoever prescribed it today", "literature"),
    ("F08", "the pain wakes me at night [Pain at night or at rest]", DOCTOR, "S003 L227"),
    ("F09", "I've lost 6 kg without trying [Weight loss without a reason]", DOCTOR, "S003 L227"),
    ("F09H", "I had breast cancer ten years ago [Cancer before, long steroids]",
     "talk this over with your doctor", "S003 L227"),
    ("F10", "tingling in my foot [Numb, tingling, below the knee] [New, or it has changed]",
     DOCTOR, "S003 L227, S004 L30"),
    ("F11", "I'm limping", "A limp or lost strength that stays", "S003 L226, S001 L38"),
    ("F11S", "suddenly my leg went weak [Suddenly weak leg]", TODAY, "S003 L226"),
    ("F12", "still sore after eight weeks", "Weeks of this are common", "S003 L224"),
    ("F13", "I cut back on running and it still hurts",
     "a physiotherapist can look at both with you", "S003 L225"),
    ("F14", "my hip feels weak", "deserves a look by a physiotherapist", "S001 L38"),
    ("F15", "I don't know which exercises are right for me",
     "one visit to a physiotherapist", "S001 L36-37, S000 L45-57"),
    ("F16", "it's a diffuse ache deep in the hip", "does not sound like this tendon alone", "S004 L27"),
    ("F17", "it comes from my lower back",
     "A physiotherapist can tell them apart", "S003 L96, S002 L9, S004 L21"),
    ("F18", "both buttocks hurt and I'm stiff for an hour [Both sides, stiff mornings]",
     DOCTOR, "literature"),
    ("F19", "/start [I am under 18]", "doctor or physiotherapist", "literature"),
    ("F20", "I'm pregnant", "ask your midwife, doctor or a physiotherapist", "judgement"),
    ("F20I", "I had a cortisone injection last week [Injection or surgery there]",
     "from which day you may load", "judgement"),
    ("F21", "six months of physio and no progress",
     "ask a sports doctor what else there is", "S003 L186-193"),
    ("F22", "the deep ache in my buttock is growing", "easiest to turn round early", "S003 L217"),
)  # fmt: skip

TOPICS = (
    ("ED01", "what is this?", "right where the hamstrings join the sit bone"),
    ("ED02", "why does it hurt", "hip is bent and the knee nearly straight"),
    ("ED03", "what caused it?", "more distance, hills or speed"),
    ("ED04", "does stress matter", "Enough food, sleep"),
    ("ED05", "tell me about stretching", "presses the tendon against the bone"),
    ("ED06", "should I just rest?", "pushing through keeps it sore"),
    ("ED07", "which cushion?", "gap under the sit bones"),
    ("ED08", "how do I keep fit", "running in deep water"),
    ("ED09", "tell me about compression shorts", "none of my sources shows a trial"),
    ("ED10", "what cadence should I have", "five percent more a minute and ten at most"),
    ("ED11", "/learn foam roller", "Keep off the sit bone"),
    ("ED12", "is soreness normal?", "back to your usual within 24 hours"),
    ("ED13", "why so slow", "three seconds up and three down"),
    ("ED14", "what about my glutes", "big muscles of the seat"),
    ("ED15", "why rest days", "a full day between heavy days"),
    ("ED16", "why am I not getting any better", "Good weeks and worse ones take turns"),
    ("ED17", "who should I see", "physiotherapist can examine you"),
    ("ED18", "tell me about shockwave", "as an addition to training"),
    ("ED19", "how do I prevent this", "Two strength sessions a week, all year"),
    ("ED20", "how long will it take?", "three to six"),
    ("ED21", "both legs?", "the sore one first"),
    ("ED22", "tell me about ice packs", "taped and wrapped"),
)
CONFLICTS = (
    ("X1", "why 3 days, not 7?", "seven days a week"),
    ("X2", "why no stretching in the warm up?", "Keep off long pulls"),
    ("X3", "is it tendinitis?", "overloaded tendon"),
    ("X4", "is this my sciatic nerve?", "reason to see a doctor"),
    ("X5", "why not heavier every week", "clean and fully answered"),
    ("X6", "why isometrics first", "two sets of three"),
    ("X7", "why not press it", "never the sit bone"),
    ("X8", "why the pool first", "if your saddle is comfortable"),
    ("X9", "why 48 hours?", "48 whether you go back"),
    ("X10", "should it hurt?", "up to 3 of 10"),
    ("X11", "short stride or long stride?", "do not coach your stride"),
    ("X12", "why not eccentric only", "equally good"),
    ("X13", "are my weak glutes the cause?", "more load than the tendon could take"),
    ("X14", "is there a cure", "I promise nothing"),
    ("X15", "physio or doctor?", "whoever of them you can reach"),
    ("X16", "is the hinge a warm-up?", "shallow at first"),
    ("X17", "why is it better once I get going", "the next day does"),
    ("X18", "why so many reps", "10 to 15 to begin with"),
)


def _gather() -> Iterator[Row]:
    for key, asks, fact, given in EXERCISES:
        name = t("en", f"exercise.{key}.name")
        yield Row(
            key, name, f"content/exercises.py:{key}", asks, fact, exercises.EXERCISES[key].source, given
        )
    for key, name, home, asks, fact, source, given in RULES:
        yield Row(key, name, home, asks, fact, source, given)
    for key, asks, fact, source in SIGNS:
        given = "newcomer" if key == "F19" else "telling"
        yield Row(key, t("en", f"safety.sign.{key}"), f"content/safety.py:{key}", asks, fact, source, given)
    for key, asks, fact in TOPICS:
        title = t("en", f"topic.{key}.title")
        yield Row(key, title, f"content/education.py:{key}", asks, fact, education.TOPICS[key].sources)
    for conflict, (key, asks, fact) in zip(conflicts.CONFLICTS, CONFLICTS, strict=True):
        title, source = t("en", f"conflict.{key}.title"), f"{conflict.one}; {conflict.other}"
        yield Row(key, title, f"content/conflicts.py:{key}", asks, fact, source)


ROWS = tuple(_gather())
