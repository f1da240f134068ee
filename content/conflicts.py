"""Where the articles disagree: both positions, what we do, and the choice that is left to the person.

Texts are `conflict.<id>.title`, `.one`, `.other` and `.ours`. A choice is a canonical text of the settings.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disagreement: who says what (`one`, `other`: sources with lines), `words` as for topics.

    `choices` are settings that are safe either way; most rows have none.
    """

    id: str
    one: str
    other: str
    words: str
    choices: tuple[str, ...] = ()


CONFLICTS: tuple[Conflict, ...] = (
    Conflict("X1", "S000 L23, S001 L24, S002 L25", "S003 L147", (
        r"(?:why|only|just).*(?:\b(?:2|3|two|three) days|not (?:every ?day|daily|7|seven)|times a week)"
        r"|every ?day|daily\?|7 days|seven days|more often|train more|jeden tag|todos los dias"
        r"|tous les jours|ogni giorno|todos os dias"
    ), ("light daily", "light some", "light none", "heavy 2", "heavy 3")),
    Conflict("X2", "S000 L74-L78, S002 L17", "S003 L98-L100, S004 L64", (
        r"(?:why|no|not|without).*(?:stretch\w* (?:in the )?warm|warm\w* ?up.*stretch|stretching)"
        r"|sheet.*stretch\w*|seated stretch|forward folds?.*(?:why|not)"
    )),
    Conflict("X3", "S001 L9, S002 L7", "S003 L233", (
        r"tend[oi]nitis|inflam(?:ed|mation)|tendinosis|entzund\w*|tendinite|fibrous"
        r"|scar tissue|is it (?:torn|a tear)"
    )),
    Conflict("X4", "S002 L5", "S003 L227, S004 L30", (
        r"(?:is|are) (?:the )?tingl\w* (?:part|normal)|sciatica|sciatic nerve|piriformis"
        r"|ischias"
    )),
    Conflict("X5", "S000 L69", "S003 L202, S001 L28", (
        r"(?:why|not).*heavier every week|heavier (?:every|each) week|every week heavier"
        r"|why (?:so )?slow(?:ly)? up|ten ?percent|10 ?(?:%|percent)"
    )),
    Conflict("X6", "S000 L127-L137", "S003 L139", (
        r"why.*(?:isometric\w*|holds?) first|why.*nordic\w*.*(?:late|not|later)"
        r"|(?:when|why).*nordics?|nordics?.*(?:why|when)|why (?:only|just) holds?|why not nordic\w*"
    )),
    Conflict("X7", "S004 L64, S001 L24", "S003 L36, S004 L24", (
        r"why not (?:roll|massage|press)"
        r"|(?:roll|press|massage|ball) (?:on |over )?(?:the |my )?(?:sit ?bone|tendon)"
        r"|release (?:the|my) (?:knot|hamstring)"
    )),
    Conflict("X8", "S001 L26, S002 L13", "S003 L47, L81", (
        r"why not cycl\w*|why.*(?:pool|swim\w*) (?:before|first|rather)"
        r"|saddle.*(?:sore|why|ok)"
    )),
    Conflict("X9", "S000 L71", "S003 L128, L146", (
        r"24 ?(?:h|hours).*(?:or|vs|and|not).*48|48 ?(?:h|hours)|why (?:ask )?(?:twice|again)"
        r"|day or two|why (?:the )?(?:24|next day)"
    )),
    Conflict("X10", "S000 L117, L134", "S003 L146", (
        r"(?:should|may|can|supposed to) (?:it|i) (?:\w+ )?(?:hurt|pull|feel (?:it|a pull|a stretch))"
        r"|stop (?:at|when).*pain|no pain no gain|push through"
    )),
    Conflict("X11", "S001 L18", "S003 L208, S004 L40", (
        r"(?:short|long)(?:er)? (?:stride|steps?)|stride length|over ?strid\w*"
    )),
    Conflict("X12", "S000 L16, S004 L54", "S003 L124-L147", (
        r"(?:why|not|only).*eccentric\w*|eccentric\w* (?:only|alone)|negatives?\b"
        r"|exzentrisch\w*"
    )),
    Conflict("X13", "S000 L7-L11, S001 L32", "S003 L51-L66", (
        r"(?:too )?(?:weak|lazy|sleepy|inactive) (?:muscles?|glutes?|hamstrings?)"
        r"|muscles? (?:not working|seldom used)|from sitting too much"
    )),
    Conflict("X14", "S002 L11", "S003 L102, L239", (
        r"cured?\b|cure (?:it|this)|is there a cure"
        r"|(?:best|single|only|right) (?:recipe|program(?:me)?|treatment)"
        r"|heilbar|se cura|guerir|guari\w*"
    )),
    Conflict("X15", "S001 L36, S000 L48", "S003 L222", (
        r"(?:physio|doctor|trainer|chiro\w*|osteo\w*).*(?:or|vs).*(?:physio|doctor|trainer|chiro\w*|osteo\w*)"
        r"|who treats"
    )),
    Conflict("X16", "S000 L91-L97", "S003 L141", (
        r"(?:why|is).*(?:hinge|arabesque|t[ -]reach).*(?:warm|not|exercise)|warm ?up.*hinge"
    )),
    Conflict("X17", "S003 L44", "S004 L24", (
        r"(?:eases|goes away|better|fine|gone) (?:when|once|after) (?:i )?(?:warm\w*|get going)"
        r"|warms up|hurts? (?:more|again) (?:later|after|afterwards)"
    )),
    Conflict("X18", "S000 L24", "S003 L132", (
        r"why (?:\d+|so many|so few|ten|twelve|fifteen) (?:reps|repetitions)|rep range"
        r"|fewer reps|more reps|10[ -]15|how many reps"
    )),
)  # fmt: skip


def find_conflict(conflict_id: str) -> Conflict | None:
    """The row of this id."""
    return next((row for row in CONFLICTS if row.id == conflict_id), None)
