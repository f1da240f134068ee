"""Playing a scene: one at a time, step by step, at reading speed or at once, until it ends or is stopped."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from typing import Any, Literal

from bot.sandbox.refusals import Raw
from bot.sandbox.scenes.actor import Actor, find_monday
from bot.sandbox.scenes.steps import Morning, Note, Scene, Step
from bot.sandbox.scenes.stories import SCENES
from bot.sandbox.users import User, make_person
from bot.sandbox.winding import Stage
from storage import people

logger = logging.getLogger(__name__)

Speed = Literal["reading", "at once"]
SPEEDS: tuple[Speed, ...] = ("reading", "at once")
LETTERS_PER_S = 40.0
"""How fast what is new in a chat is skimmed."""
SHORTEST_S, LONGEST_S = 1.0, 8.0
MORNING_S = 2.0
"""A morning like the one before needs less."""
SHOWN = 300
"""Letters of the bot's answer that a failed scene repeats."""
NO_SCENE = "There is no such scene."
BAD_SPEED = "A scene is played at one of two speeds: reading, or at once."
BUSY = "Another scene is playing: stop it first, or wait until it ends."
STOPPED = "Stopped at step {step} of {of}. The chat stays as it is; go on in it yourself, if you like."
FAILED = "The scene stopped at step {step} of {of} ({what}). {why}"
UNSAID = "The bot was to say “{words}”; it said: “{said}”"
BROKEN = "The scene stopped at step {step} of {of}: something in the sandbox broke, see where it was started."


class SceneError(ValueError):
    """A scene cannot begin, or did not go as written; the message is a sentence for whoever looks on."""


class Director:
    """Plays the scenes of one stage. Only the chats are kept: after a restart no scene plays."""

    def __init__(self, stage: Stage, scenes: Mapping[str, Scene] = SCENES) -> None:
        self.scenes = scenes
        self._stage = stage
        self._scene: Scene | None = None
        self._playing: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()
        self._step = 0
        self._note = ""

    def list_scenes(self) -> list[Raw]:
        """What can be played."""
        return [{"id": each.id, "title": each.title, "text": each.text} for each in self.scenes.values()]

    def describe(self) -> Raw:
        """What plays (`None`: nothing), at which step, and the last sentence for whoever looks on."""
        return {
            "playing": self._scene.id if self._scene is not None and self.is_playing else None,
            "step": self._step,
            "of": len(self._scene.steps) if self._scene else 0,
            "note": self._note,
        }

    @property
    def is_playing(self) -> bool:
        """Whether a scene has begun and not ended."""
        return self._playing is not None and not self._playing.done()

    async def begin(self, scene_id: str, speed: object) -> int:
        """Let a new person play a scene; return their id. SceneError when that cannot be."""
        if scene_id not in self.scenes:
            raise SceneError(NO_SCENE)
        if speed not in SPEEDS:
            raise SceneError(BAD_SPEED)
        if self.is_playing:
            raise SceneError(BUSY)
        scene = self.scenes[scene_id]
        self._scene, self._step, self._note = scene, 0, scene.text
        self._stop.clear()
        arrived: asyncio.Future[User] = asyncio.get_running_loop().create_future()
        self._playing = asyncio.get_running_loop().create_task(self._play(scene, speed, arrived))
        self._playing.add_done_callback(self._check)
        both: set[asyncio.Future[Any]] = {self._playing, arrived}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not arrived.done():
            raise SceneError(self._note)
        return arrived.result().id

    async def stop(self) -> None:
        """End what plays after the step it is at, and wait for that."""
        self._stop.set()
        await self.finish()

    async def finish(self) -> None:
        """Wait until nothing plays."""
        if self._playing is not None:
            await asyncio.wait({self._playing})

    async def close(self) -> None:
        """The sandbox ends: end what plays at once."""
        if self._playing is not None:
            self._playing.cancel()
            await self.finish()

    def _check(self, playing: asyncio.Task[None]) -> None:
        error = None if playing.cancelled() else playing.exception()
        if error is not None:
            self._note = BROKEN.format(step=self._step, of=self.describe()["of"])
            logger.error("a scene broke off", exc_info=error)

    async def _play(self, scene: Scene, speed: Speed, arrived: asyncio.Future[User]) -> None:
        user = await self._let_in(scene.name)
        arrived.set_result(user)
        actor = Actor(self._stage, user)
        try:
            await self._stage.wind_to(find_monday(self._stage.now()))
            for self._step, step in enumerate(scene.steps, 1):
                if self._stop.is_set():
                    self._note = STOPPED.format(step=self._step, of=len(scene.steps))
                    return
                await self._take(actor, step, speed)
        except (LookupError, ValueError) as error:
            what = scene.steps[self._step - 1] if self._step else "wind to Monday"
            self._note = FAILED.format(step=self._step, of=len(scene.steps), what=what, why=_sentence(error))

    async def _take(self, actor: Actor, step: Step, speed: Speed) -> None:
        if isinstance(step, Note):
            self._note = step.text
            await self._rest(len(step.text) / LETTERS_PER_S, speed)
            return
        said = await actor.play(step)
        missing = next((words for words in step.expect if words not in said), None)
        if missing is not None:
            raise SceneError(UNSAID.format(words=missing, said=_shorten(said)))
        await self._rest(MORNING_S if isinstance(step, Morning) else len(said) / LETTERS_PER_S, speed)

    async def _rest(self, seconds: float, speed: Speed) -> None:
        """Leave time to read; none when it is played at once or has been stopped."""
        if speed == "reading":
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(max(seconds, SHORTEST_S), LONGEST_S)):
                    await self._stop.wait()

    async def _let_in(self, name: str) -> User:
        """Somebody whom neither the chats nor the bot's database know."""
        state = self._stage.state
        known = [room.chat.get("first_name", "") for room in state.chats]
        count = sum(each.partition(" ")[0] == name for each in known)
        user_id = max([0, *state.chats.rooms]) + 1
        while await self._is_known(user_id):
            user_id += 1
        user = make_person(state, user_id, name if not count else f"{name} {count + 1}", "en", started=False)
        state.chats.changed.ring()
        return user

    async def _is_known(self, user_id: int) -> bool:
        deps = (await self._stage.get_process()).deps
        async with deps.database.read() as session:
            return await people.get_by_user(session, user_id, lock=False) is not None


def _sentence(error: Exception) -> str:
    return str(error) or type(error).__name__


def _shorten(said: str) -> str:
    return said if len(said) <= SHOWN else f"{said[:SHOWN]} …"
