"""Numbers as people write them, brought to plain digits: words, halves, decimal commas."""

import re
from decimal import Decimal

from content.replies.languages import TOKEN, joined
from content.replies.words import Words, split

NUMBER = r"\d+(?:\.\d+)?"
MASK = "\x01"
_NOT_COUNTED = split(
    "this that which the wrong another every last no any some each good easy hard tough new next other"
)
_DOUBLED = re.compile(r"^([a-z])\1|([a-z])\2$")
_NOT_DOUBLED = frozenset({"teen", "reed"})
"""Words that one letter fewer would make numbers."""
_SLIP = 3
_LETTER_TEN = re.compile(r"(?<=\d/)[1il!|][o0](?!\w)|(?<=\d / )[1il!|][o0](?!\w)")
_SIDES = ("left", "right")
_HALF = re.compile(rf"(?<![\d.,/])(\d{{1,2}}) ?-?(?:{joined('half_re')})(?![\w/])")
_POINT = re.compile(rf"(?<![\d.,/])(\d{{1,3}}) {joined('point_re')} (\d{{1,2}})(?!\w)")
_COMMA = re.compile(r"(?<![\d.,/:])(\d{1,3}),(\d{1,2})(?!\d|[.,:]\d|/(?!10(?!\d)))")
_SUFFIX = re.compile(r"(?<![\w.])(\d{1,2}(?:\.\d)?)[- ]?(?:ish|er)\b")


def with_digits(plain: str, languages: tuple[Words, ...]) -> str:
    """Return a folded text in which every number word of its languages is written in digits."""
    text = _articles(_LETTER_TEN.sub("10", plain), languages)
    pieces: list[str] = []
    end = 0
    previous = ""
    for found in TOKEN.finditer(text):
        word = found.group()
        value = None if word == "one" and _is_pronoun(previous, plain) else _value(word, plain, languages)
        pieces += [text[end : found.start()], word if value is None else value]
        end, previous = found.end(), word
    return _written(_without_article("".join([*pieces, text[end:]]), languages[0]))


def _is_pronoun(previous: str, plain: str) -> bool:
    """Whether "one" after this word means a thing; "left one, right three" are two numbers."""
    if previous in _SIDES:
        return not all(re.search(rf"(?<!\w){side}(?!\w)", plain) for side in _SIDES)
    return previous in _NOT_COUNTED


def halves(number: str) -> int | None:
    """Return a number in half points, `None` when it is not a half or far too long to be one."""
    if len(number) > 8:
        return None
    doubled = Decimal(number) * 2
    return int(doubled) if doubled == doubled.to_integral_value() else None


def _without_article(text: str, words: Words) -> str:
    """ "Um 3" is a score in Portuguese and an hour in German: the article before a number says nothing."""
    return re.sub(rf"(?<!\w)(?:{'|'.join(words.articles)}) (?=\d)", "", text) if words.articles else text


def _value(word: str, plain: str, languages: tuple[Words, ...]) -> str | None:
    for place, words in enumerate(languages):
        if word in words.shared and place > 0 and plain.strip(" .!?") != word:
            continue
        if word in words.shared and place > 0 and languages[0].code == "en":
            continue
        if word in words.numbers:
            return str(words.numbers[word])
        stem = word.removesuffix("undeinhalb").removesuffix("einhalb")
        undoubled = _DOUBLED.sub(r"\1\2", word)
        if (
            word not in _NOT_DOUBLED
            and undoubled in words.numbers
            and len(undoubled) == len(word) - 1 >= _SLIP
        ):
            return str(words.numbers[undoubled])
        if words.code == "de" and stem != word and stem in words.numbers:
            return f"{words.numbers[stem]}.5"
    return None


def _articles(plain: str, languages: tuple[Words, ...]) -> str:
    for words in languages:
        if words.articles:
            one = "|".join(words.articles)
            plain = re.sub(
                rf"(?<!\w)(?:{one})(?= ?(?:/|{words.out_of_re}) ?(?:10|{_ten(words)})(?!\w))", "1", plain
            )
            plain = re.sub(rf"^(?:{one})(?=[ .!]*$)", "1", plain) if words is languages[0] else plain
    return plain


def _ten(words: Words) -> str:
    return "|".join(word for word, number in words.numbers.items() if number == 10)


def _written(text: str) -> str:
    text = re.sub(r"(?<=[a-z])=(?=\d)", ": ", text)
    text = _SUFFIX.sub(r"\1 ", text)
    text = _HALF.sub(r"\1.5", text)
    text = _POINT.sub(r"\1.\2", text)
    return _COMMA.sub(r"\1.\2", text)


def masked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return `text` with the spans blanked out, the length unchanged."""
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text
