"""Which language a person wants to be answered in: "speak Spanish", "cambia a inglés", "auf Deutsch"."""

import re

from content.replies.words import split

NAMES = {
    "en": split("english ingles englisch anglais inglese"),
    "es": split(
        "spanish espanol castellano spanisch espagnol castillan spagnolo castigliano espanhol castelhano"
    ),
    "de": split("german aleman deutsch allemand tedesco alemao"),
    "fr": split("french frances franzosisch francais francese"),
    "pt": split("portuguese portugues portugiesisch portugais portoghese"),
    "it": split("italian italiano italienisch italien"),
}
"""Languages by code, as they are called in each of them, in folded form."""
_LANGUAGE = split("language idioma lengua sprache langue lingua")
_AROUND = split(
    "speak talk write answer reply respond switch change set use go back put want would like prefer can "
    "could do will you i i'd to in into the my me it with please pls ok hi hello sorry thanks instead now "
    "from on another other different only just this chat of translate we let's languages habla hablar "
    "hablame hablas hables escribe escribeme escribes escribir responde respondeme responder contesta "
    "contestame cambia cambiar cambialo cambiame pon ponlo poner usa usar volver vuelve volvamos pasa "
    "pasemos puedes podrias podemos quiero quisiera prefiero gustaria que en a al el la mi un otro otra "
    "por favor porfa ahora conmigo hola perdon gracias desde solo traduce de del idiomas partir sprich "
    "sprechen schreib schreibe antworte wechsle wechsel andern andere wechseln umstellen ich mochte "
    "lieber kannst du mit mir auf zu nach bitte ins die parle ecris reponds passe peux tu je veux s'il te "
    "plait vous le fala fale escreve muda mude pode podes voce eu quero para o em parla scrivi rispondi "
    "puoi voglio per favore piacere di il"
)
"""Words that may stand around it: with any other word a message is about something else."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
MOST_WORDS = 9


def find_language(plain: str) -> str | None:
    """The code of the language that a folded text asks for and nothing else; "" where it names none."""
    words = _WORD.findall(plain[: 20 * MOST_WORDS])
    if len(words) > MOST_WORDS or re.search(r"[\d/]", plain):
        return None
    named = {code for code, names in NAMES.items() if any(word in names for word in words)}
    known = _AROUND | _LANGUAGE | frozenset().union(*NAMES.values())
    if len(named) > 1 or not all(word in known for word in words):
        return None
    return next(iter(named)) if named else "" if _LANGUAGE & set(words) else None
