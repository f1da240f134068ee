"""Whether somebody says they are 18 or older: yes, no, an age, or over and under it."""

import re

from content.replies.languages import rank
from content.replies.numbers import with_digits
from content.replies.words import split
from content.spelling import fold

ADULT = 18
_YOUNGEST, _OLDEST = 5, 110
_TENS = re.compile(r"(?<!\d)([2-9])0[- ](?:und )?([1-9])(?!\d)")
_UNDER = split(
    "under below younger minor minors unter minderjahrig minderjaehrig junger menor menos moins mineur "
    "mineure minorenne meno sotto < teenager teen kid child not-yet almost nearly fast casi presque quase "
    "quasi"
)
_OVER = split(
    "over above older adult grown + > uber ueber alter erwachsen volljahrig volljaehrig mayor mas adulto "
    "adulta plus majeur majeure adulte maior mais maggiorenne piu sopra"
)
_YES = split(
    "yes y yeah yep yup ya sure ok okay correct right true absolutely definitely indeed aye course ja jo "
    "jep klar genau stimmt si claro vale cierto oui ouais sim certo esatto giusto"
)
_NO = split("no n nope nah nay not isn't ain't nein ne nee nicht noch non pas nao ancora")
_FILLERS = split(
    "i i'm im am a an or the and of to you it's is my me age aged years year old yo yrs y/o now already "
    "just than since hi hello hey thanks please think turned legally ich bin bins jahre jahr alt und "
    "schon als danke tengo anos ano de edad soy y yo ya gracias j'ai ans an ai je suis d'age bien deja "
    "l'age merci tenho eu sou idade e obrigado ho anni sono anno di eta grazie un une uma um una ein eine"
)
_WORDS = re.compile(r"y/o|[^\W\d_]+(?:'[^\W\d_]+)*|[+<>]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def is_adult(text: str, locale: str) -> bool | None:
    """Whether a text says that its writer is 18 or older; `None` where it does not clearly say.

    An age under 18 outweighs a yes. "None" and "nothing" are no answer to this question.
    """
    plain = fold(text)
    digits = _TENS.sub(r"\1\2", with_digits(plain, rank(plain, locale)))
    numbers = [float(number) for number in _NUMBER.findall(digits)]
    words = frozenset(_WORDS.findall(digits.replace("not yet", "not-yet").replace("-", " ")))
    known = _YES | _NO | _UNDER | _OVER | _FILLERS
    if "?" in plain or len(numbers) > 1 or not words <= known | {"yet"} or not (words or numbers):
        return None
    if numbers and not _YOUNGEST <= numbers[0] <= _OLDEST:
        return None
    return _from_words(words, numbers[0] if numbers else None)


def _from_words(words: frozenset[str], age: float | None) -> bool | None:
    yes, no = bool(words & _YES), bool(words & _NO)
    over, under = bool(words & _OVER), bool(words & _UNDER)
    if over or under:
        far = age is not None and age != ADULT and under == (age > ADULT)
        return None if far or (over and under) else over != no
    if age is not None:
        return _from_age(age, no)
    if not yes and not no:
        return True if {"i", "am"} <= words else None
    return None if yes and no else yes


def _from_age(age: float, no: bool) -> bool | None:
    if age < ADULT or (no and age == ADULT):
        return False
    return None if no else True
