"""Warning signs: what they are, how soon to be seen, what stops, and what opens the way back.

The table is rules 1.3 and 3.14 with amendments A5 and A18. Nothing here diagnoses. The words that may speak
of a sign are found by `content.cues`.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from content.log import Flag

Urgency = Literal["E", "U", "P", "R"]
Freeze = Literal["everything", "heavy", "running", "nothing"]
Way = Literal["seen", "nights", "discussed", "date"]

ORDER = "EUPR"
STOPPING = ("E", "U")
"""Urgencies that stop every session (rule 3.4 D1)."""
QUIET_NIGHTS = 7
"""Nights without pain after which night pain alone holds nothing back any more (amendment A18)."""
REPEAT_ADVICE = timedelta(days=14)
"""Advice for a routine visit is given once in this time (rule 3.14)."""
ASK_AGAIN = timedelta(days=28)
"""How often the short list is asked (rule 3.14)."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One warning sign. `freezes` is what stops; `ways` are what the person may say to go on.

    Urgency: E emergency service now, U medical help today, P a doctor within days, R a routine visit.
    Ways: `seen` a clinician has seen it and allowed loading (with the day), `nights` a week of nights
    without it, `discussed` talked over with a doctor, `date` the day from which its giver allowed loading.
    """

    id: str
    urgency: Urgency
    freezes: Freeze
    ways: tuple[Way, ...] = ("seen",)
    own_advice: bool = False

    @property
    def text(self) -> str:
        """The key of its name."""
        return f"safety.sign.{self.id}"

    @property
    def advice(self) -> str:
        """The key of what to do now: its own, or that of its urgency."""
        return f"safety.do.{self.id}" if self.own_advice else f"safety.urgency.{self.urgency}"

    @property
    def frozen(self) -> str:
        """The key of what stops."""
        calm = self.urgency in STOPPING or self.freezes == "heavy"
        return f"safety.frozen.{self.urgency}" if calm else f"safety.frozen.{self.freezes}"


@dataclass(frozen=True, slots=True)
class Group:
    """One line of the short list, and the signs it stands for."""

    key: str
    urgency: Urgency
    signs: tuple[str, ...]
    text: str


_ROUTINE = ("F11", "F12", "F13", "F14", "F15", "F16", "F17", "F20", "F21", "F22")

_ROWS = (
    Sign("F01", "E", "everything"),
    Sign("F02", "E", "everything"),
    Sign("F03E", "E", "everything"),
    Sign("F03", "U", "everything"),
    Sign("F04", "U", "everything"),
    Sign("F05", "U", "everything"),
    Sign("F06", "U", "everything"),
    Sign("F07", "U", "everything", own_advice=True),
    Sign("F11S", "U", "everything"),
    Sign("F08", "P", "heavy", ("seen", "nights")),
    Sign("F09", "P", "heavy"),
    Sign("F09H", "P", "heavy", ("discussed",), own_advice=True),
    Sign("F10", "P", "everything"),
    Sign("F18", "P", "heavy"),
    Sign("F19", "P", "everything", ()),
    Sign("F20I", "P", "everything", ("date",), own_advice=True),
    Sign("F05R", "R", "running", ("discussed",), own_advice=True),
    *(Sign(sign, "R", "nothing", (), own_advice=True) for sign in _ROUTINE),
)
SIGNS: dict[str, Sign] = {row.id: row for row in _ROWS}

SHORT_LIST: tuple[Group, ...] = (
    Group("nerves", "E", ("F01", "F02"), "safety.list.nerves"),
    Group("clot", "E", ("F03E", "F03"), "safety.list.clot"),
    Group("tear", "U", ("F04", "F11S"), "safety.list.tear"),
    Group("bone", "U", ("F05", "F06"), "safety.list.bone"),
    Group("medicine", "U", ("F07", "F20I"), "safety.list.medicine"),
    Group("doctor", "P", ("F08", "F10", "F09", "F09H"), "safety.list.doctor"),
)
BONE_LIST = ("each_step", "groin", "ache", "stand")
"""What is asked before the first runs and after a run that was sharp; any of them is F05 (amendment A5)."""


BY_URGENCY: dict[str, Freeze] = {"E": "everything", "U": "everything", "P": "heavy"}


def most_urgent(signs: tuple[str, ...]) -> Urgency:
    """Return the highest urgency among sign ids; `R` for none."""
    return min((SIGNS[sign].urgency for sign in signs), key=ORDER.index, default="R")


def freeze_of(flag: Flag) -> Freeze:
    """What a flag stops; one of an unknown sign stops what its urgency says."""
    sign = SIGNS.get(flag.sign)
    if sign is not None and sign.urgency == flag.urgency:
        return sign.freezes
    return BY_URGENCY.get(flag.urgency, "nothing")
