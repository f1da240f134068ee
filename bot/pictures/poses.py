"""How each exercise starts and ends, as joints in units: hip, trunk angle, where hands and feet are.

A panel is 100 units wide, the floor is at height 0. People lie with the head on the left and stand or move
facing right; a few are seen from above. Every exercise of `content.exercises` has a row.
"""

from dataclasses import dataclass, replace

from bot.pictures.figure import Limb, Point, Pose
from bot.pictures.things import Thing


@dataclass(frozen=True, slots=True)
class Panel:
    """One moment: a figure, if there is one, and what is around it."""

    pose: Pose | None
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """Start and end. `top`: the tallest point in units; `floor`: whether a floor is drawn."""

    start: Panel
    end: Panel
    top: float = 92
    floor: bool = True


def _foot(x: float, y: float = 3.0, *, bend: int = 1, tip: float = 0.0) -> Limb:
    return Limb((x, y), bend, tip)


def _hand(x: float, y: float, *, bend: int = -1) -> Limb:
    return Limb((x, y), bend)


def _thing(kind: str, *spots: Point, size: float = 0.0, front: bool = False) -> Thing:
    return Thing(kind, spots, size, front)


def _lying(hip: Point, trunk: float, near: Limb, far: Limb) -> Pose:
    """On the back, arms along the body on the floor."""
    shoulder = Pose(hip, trunk, near, far, near, far).shoulder
    arm = Limb((shoulder[0] + 25, 3.0), -1, None, (shoulder[0] + 12.5, 3.4))
    return Pose(hip, trunk, near, far, arm, arm, 178)


def _standing(x: float = 50) -> Pose:
    arm = _hand(x + 2, 49)
    return Pose((x, 45.5), 90, _foot(x), _foot(x + 3), arm, arm)


STAND = _standing()
FLAT = (44.0, 6.5)
"""The hip of somebody who lies on the back with the shoulders at 16."""
RAISED = (42.0, 16.5)
CLOCK = _thing("clock", (88, 38))

BRIDGE_DOWN = _lying(FLAT, 180, _foot(64), _foot(66))
BRIDGE_UP = _lying(RAISED, 201, _foot(63.5), _foot(65.5))
ONE_DOWN = _lying(FLAT, 180, _foot(64), _foot(82, 25, tip=60))
ONE_UP = _lying(RAISED, 201, _foot(63.5), _foot(81, 33, tip=60))
DIG = _lying(FLAT, 180, _foot(75, 4.5, tip=80), _foot(77, 4.5, tip=80))

BALL_IN = _thing("ball", (69, 14), size=14)
BALL_OUT = _thing("ball", (82, 14), size=14)
CURL_IN = _lying((41, 20), 209, _foot(66, 29.5, tip=25), _foot(68, 29.5, tip=25))
CURL_OUT = _lying((41, 16.5), 201, _foot(81, 30, tip=80), _foot(83, 30, tip=80))
CURL_ONE_OUT = _lying((41, 16.5), 201, _foot(81, 30, tip=80), _foot(73, 46, tip=95))

HINGE_LEGS = (_foot(50), _foot(53))
DEEP_HINGE = Pose((39, 43.5), 18, *HINGE_LEGS, _hand(62, 27.5), _hand(63, 27.5))
MILD_HINGE = Pose((41, 43.5), 38, *HINGE_LEGS, _hand(62, 38), _hand(63, 38))

SPLIT = Pose((50, 44.5), 88, _foot(55), _foot(45), _hand(72, 50), _hand(54, 50))
GLIDE = Pose((45, 34), 62, _foot(57), _foot(15, 5, tip=-25), _hand(72, 49), _hand(71, 49))
TABLE = _thing("table", (69, 47), (94, 47))

WALK = Pose((50, 45), 88, _foot(63, 3.5, tip=10), _foot(37, 6, tip=-35), _hand(38, 52), _hand(61, 53))
WALK_ON = Pose((50, 45), 88, _foot(37, 6, tip=-35), _foot(63, 3.5, tip=10), _hand(61, 53), _hand(38, 52))
RUN = Pose((46, 45), 84, _foot(57, 3.5), _foot(22, 26, tip=-65), _hand(36, 58), _hand(62, 66))
RUN_ON = Pose((46, 45), 84, _foot(22, 26, tip=-65), _foot(57, 3.5), _hand(63, 67), _hand(36, 59))
SPRINT = Pose((46, 44), 70, _foot(70, 25, tip=-15), _foot(10, 15, tip=-60), _hand(36, 53), _hand(76, 72))
SPRINT_ON = Pose((46, 46), 70, _foot(10, 17, tip=-60), _foot(72, 26, tip=-15), _hand(77, 73), _hand(36, 55))
SHORT = Pose((50, 45), 86, _foot(55, 11, tip=-5), _foot(33, 14, tip=-50), _hand(40, 58), _hand(62, 64))
SHORT_ON = Pose((50, 45), 86, _foot(33, 14, tip=-50), _foot(55, 11, tip=-5), _hand(62, 64), _hand(40, 58))
SPEED = tuple(_thing("floor", (x, y), (x + 12, y)) for x, y in ((4, 60), (1, 48), (5, 36)))


def _above(legs: tuple[Point, Point], ankles: tuple[Point, Point]) -> Pose:
    """On the back seen from above: head up, arms out, knees where they fall."""
    near, far = (Limb(end, 1, 270.0, knee) for knee, end in zip(legs, ankles, strict=True))
    arms = (Limb((24, 62), 1, None, (37, 63)), Limb((76, 62), 1, None, (63, 63)))
    return Pose((50, 36), 90, near, far, arms[0], arms[1])


def _pulled_sideways(reach: float) -> Panel:
    """Seen from above: head and shoulders, a band from the side, the hands so far in front of the chest."""
    hands = (58.0, 22 + reach)
    elbows = ((45 - (24 - reach) * 0.25, 22 + reach * 0.45), (71 + (24 - reach) * 0.25, 22 + reach * 0.45))
    arms = tuple(
        _thing("limb", (58 + side * 12, 20), elbow, hands, size=4.6)
        for side, elbow in zip((-1, 1), elbows, strict=True)
    )
    body = (
        _thing("post", (10, 30), (10, 46), size=5),
        _thing("band", (12, 38), hands),
        _thing("shoe", (50, 27)), _thing("shoe", (66, 27)),
        *arms,
        _thing("limb", (46, 18), (70, 18), size=11),
        _thing("head", (58, 18)),
    )  # fmt: skip
    return Panel(None, body)


def _lifted(pose: Pose, height: float) -> Pose:
    """The same body so much higher."""

    def up(limb: Limb) -> Limb:
        return replace(limb, end=(limb.end[0], limb.end[1] + height))

    legs = (up(pose.near_leg), up(pose.far_leg))
    arms = (up(pose.near_arm), up(pose.far_arm))
    return Pose((pose.hip[0], pose.hip[1] + height), pose.trunk, *legs, *arms, pose.head)


BIKE = (
    _thing("wheel", (26, 15), size=15),
    _thing("wheel", (76, 15), size=15),
    _thing("frame", (26, 15), (48, 15), (42, 37), (26, 15)),
    _thing("frame", (48, 15), (69, 38), (42, 36)),
    _thing("frame", (76, 15), (68, 43), (74, 44)),
    _thing("frame", (36, 39), (46, 39)),
)
RIDE = Pose((42, 43), 58, _foot(52, 8, tip=-5), _foot(45, 24, tip=-5), _hand(72, 47), _hand(73, 47))
RIDE_ON = Pose((42, 43), 58, _foot(45, 24, tip=-5), _foot(52, 8, tip=-5), _hand(72, 47), _hand(73, 47))

SWIM_LEGS = (Limb((8, 24), 1, 190), Limb((9, 20), 1, 190))
SWIM = Pose((50, 24), 4, *SWIM_LEGS, Limb((95, 32), 1), Limb((66, 8), -1), 12)
SWIM_ON = Pose((50, 24), 4, SWIM_LEGS[1], SWIM_LEGS[0], Limb((62, 8), -1), Limb((95, 33), 1), 12)

SIDE_ELBOW = Limb((38, 3), 1, None, (25, 4))
SIDE_DOWN = Pose(
    (51, 7), 156, _foot(92, 4, tip=75), _foot(92, 4, tip=75), SIDE_ELBOW, Limb((50, 16), -1), 140
)
SIDE_UP = Pose(
    (51, 14.5), 171, _foot(92.5, 5, tip=75), _foot(92.5, 5, tip=75), SIDE_ELBOW, Limb((28, 46), 1), 165
)

PLANK_ARM = Limb((86, 3), -1, None, (73, 4))
PLANK = Pose((46, 18.5), 0, _foot(5, 6, tip=-80), _foot(5, 6, tip=-80), PLANK_ARM, PLANK_ARM, 8)
PLANK_LIFT = replace(PLANK, near_leg=Limb((23, 45), 1, 180.0, (25, 24)))

CLAM_MAT = _thing("mat", (3, -3), (97, 27))
CLAM_SHUT = Pose(
    (46, 16), 180, Limb((80, 12), 1, -30.0, (65, 9)), Limb((81, 8), 1, -30.0, (66, 4)),
    Limb((33, 7), 1, None, (26, 10)), Limb((5, 10), 1, None, (11, 8)), 175,
)  # fmt: skip
CLAM_OPEN = replace(CLAM_SHUT, near_leg=Limb((80, 12), 1, -30.0, (62, 31)))

THRUST_LEGS = (_foot(69), _foot(71))
THRUST_DOWN = Pose((43, 8), 127, *THRUST_LEGS, _hand(41, 18), _hand(42, 18), 120)
THRUST_UP = Pose((51, 25), 180, *THRUST_LEGS, _hand(46, 31), _hand(47, 31), 165)
BENCH = _thing("bench", (8, 24), (28, 24))

COUCH = (
    _thing("block", (4, 9), (25, 17)),
    _thing("block", (4, 0), (9, 30)),
    _thing("cloth", (39, 1), (52, 1), size=2.4),
)
KNEEL_LEG = Limb((25, 4), 1, 200.0, (46, 4.5))
LEAN_LEG = KNEEL_LEG
KNEEL = Pose((46, 26.5), 90, KNEEL_LEG, KNEEL_LEG, _hand(55, 44), _hand(54, 46))
LEAN = Pose((60.5, 20), 47, LEAN_LEG, LEAN_LEG, Limb((91, 20), 1), Limb((89, 18), 1))

RAIL = (
    _thing("post", (22, 48), (80, 48), size=1.8),
    _thing("post", (26, 48), (26, 0), size=1.8),
    _thing("post", (76, 48), (76, 0), size=1.8),
)
SWING_ARM = _hand(60, 49, bend=-1)
SWING_BACK = Pose((50, 45.5), 86, _foot(25, 14, tip=-50), _foot(50), _hand(58, 49), SWING_ARM)
SWING_FRONT = Pose((50, 45.5), 92, _foot(84, 21, tip=50), _foot(50), _hand(38, 52), SWING_ARM)
SMALL_BACK = Pose((50, 45.5), 88, _foot(33, 8, tip=-40), _foot(50), _hand(58, 49), SWING_ARM)
SMALL_FRONT = Pose((50, 45.5), 90, _foot(73, 10, tip=30), _foot(50), _hand(40, 50), SWING_ARM)

SIT_LEGS = (Limb((75, 5), 1, 80.0), Limb((52, 4), 1, 10.0, (50, 16)))
SIT = Pose((33, 7), 92, *SIT_LEGS, _hand(48, 17), _hand(46, 16))
SIT_LEAN = Pose((33, 7), 58, *SIT_LEGS, _hand(69, 16), _hand(66, 14), 52)

ROLL_ARM = _hand(18, 3, bend=-1)
ROLL = Pose((34, 13), 112, _foot(76, 10, tip=80), _foot(60, 3), ROLL_ARM, ROLL_ARM, 95)
ROLL_ON = Pose((42, 13), 108, _foot(84, 10, tip=80), _foot(66, 3), ROLL_ARM, ROLL_ARM, 92)
CHAIR = _thing("bench", (18, 24), (56, 24))
SEATED = Pose((34, 34), 86, _foot(62), _foot(65), _hand(50, 37), _hand(53, 38))
SOFT_BALL = tuple(_thing("ball", (x, 28), size=3.2, front=True) for x in (46, 52))


DRAWINGS: dict[str, Drawing] = {
    # Warm-up and mobility
    "W1_seated_stretch": Drawing(Panel(SIT), Panel(SIT_LEAN), 54),
    "W2_leg_swing": Drawing(Panel(SWING_BACK, RAIL), Panel(SWING_FRONT, RAIL)),
    "W3_single_leg_hinge_reach": Drawing(
        Panel(_standing()),
        Panel(Pose((44, 43.5), 6, _foot(50), _foot(3, 47, bend=-1, tip=-80), _hand(82, 24), _hand(80, 26))),
    ),
    "M1_forward_fold": Drawing(
        Panel(STAND), Panel(Pose((44, 45), -48, _foot(50), _foot(53), _hand(61, 4), _hand(63, 4), -70))
    ),
    "M2_leg_swing": Drawing(Panel(SMALL_BACK, RAIL), Panel(SMALL_FRONT, RAIL)),
    "M3_dynamic_mobility": Drawing(
        Panel(WALK),
        Panel(Pose((50, 45.5), 90, _foot(67, 29, tip=-20), _foot(50), _hand(40, 55), _hand(64, 66))),
    ),
    "M4_rotational_mobility": Drawing(
        Panel(_above(((30, 32), (32, 24)), ((38, 14), (42, 8))), (_thing("mat", (18, -2), (82, 90)),)),
        Panel(_above(((70, 32), (68, 24)), ((62, 14), (58, 8))), (_thing("mat", (18, -2), (82, 90)),)),
        floor=False,
    ),
    "F1_foam_roll": Drawing(
        Panel(ROLL, (_thing("ball", (52, 4.5), size=4.5),)),
        Panel(ROLL_ON, (_thing("ball", (52, 4.5), size=4.5),)),
        62,
    ),
    "F2_hamstring_release": Drawing(
        Panel(SEATED, (CHAIR, SOFT_BALL[0])), Panel(SEATED, (CHAIR, SOFT_BALL[1])), 78
    ),
    # Calm holds
    "I1_bridge_hold_dl": Drawing(Panel(BRIDGE_DOWN), Panel(BRIDGE_UP, (CLOCK,)), 48),
    "I2_bridge_hold_sl": Drawing(Panel(ONE_DOWN), Panel(ONE_UP, (_thing("clock", (92, 46)),)), 54),
    "I3_heel_dig": Drawing(
        Panel(DIG, (_thing("cloth", (68, 0.6), (86, 0.6)),)),
        Panel(
            DIG,
            (
                _thing("cloth", (68, 0.6), (86, 0.6)),
                CLOCK,
                _thing("arrow", (79, 22), (77, 13), size=1.6, front=True),
            ),
        ),
        48,
    ),
    # Bridges and curls
    "B1_bridge_dl": Drawing(Panel(BRIDGE_DOWN), Panel(BRIDGE_UP), 44),
    "B4_bridge_sl": Drawing(Panel(ONE_DOWN), Panel(ONE_UP), 48),
    "B2_ball_curl": Drawing(
        Panel(
            _lying((44, 6.5), 180, _foot(81, 29, tip=80), _foot(83, 29, tip=80)),
            (BALL_OUT,),
        ),
        Panel(CURL_OUT, (BALL_OUT,)),
        54,
    ),
    "K1_ball_two_up_one_down": Drawing(Panel(CURL_IN, (BALL_IN,)), Panel(CURL_ONE_OUT, (BALL_OUT,)), 62),
    # Hinges and eccentrics
    "K2_slider_glide": Drawing(
        Panel(SPLIT, (TABLE, _thing("cloth", (43, 0.4), (54, 0.4)))),
        Panel(GLIDE, (TABLE, _thing("cloth", (13, 0.4), (24, 0.4)))),
    ),
    "K3_nordic": Drawing(Panel(KNEEL, COUCH), Panel(LEAN, COUCH), 72),
    "H1_rdl": Drawing(
        Panel(
            replace(STAND, near_arm=_hand(55, 47.5), far_arm=_hand(55, 47.5)),
            (_thing("plate", (55, 46), size=8, front=True),),
        ),
        Panel(DEEP_HINGE, (_thing("plate", (62, 26.5), size=8, front=True),)),
    ),
    "H2_hip_hinge": Drawing(
        Panel(
            replace(STAND, near_arm=_hand(44, 83, bend=1), far_arm=_hand(43, 51)),
            (_thing("stick", (43, 38), (43, 96)),),
        ),
        Panel(
            replace(MILD_HINGE, near_arm=_hand(65, 74, bend=1), far_arm=_hand(42, 52)),
            (_thing("stick", (32, 44.5), (75, 78)),),
        ),
        98,
    ),
    "H3_good_morning": Drawing(
        Panel(
            replace(STAND, near_arm=_hand(46, 70), far_arm=_hand(46, 70)),
            (_thing("plate", (44.5, 70), size=7, front=True),),
        ),
        Panel(
            replace(MILD_HINGE, trunk=32, near_arm=_hand(59, 60), far_arm=_hand(59, 60)),
            (_thing("plate", (58, 60.5), size=7, front=True),),
        ),
    ),
    "H4_pull_through": Drawing(
        Panel(
            Pose((41, 42.5), 34, *HINGE_LEGS, _hand(44, 30), _hand(45, 30)),
            (_thing("post", (8, 0), (8, 70)), _thing("band", (8, 14), (44, 30))),
        ),
        Panel(
            replace(STAND, near_arm=_hand(55, 48), far_arm=_hand(55, 48)),
            (_thing("post", (8, 0), (8, 70)), _thing("band", (8, 14), (55, 47))),
        ),
    ),
    # Glutes and trunk
    "G1_hip_thrust": Drawing(
        Panel(THRUST_DOWN, (BENCH, _thing("plate", (45, 15), size=7, front=True))),
        Panel(THRUST_UP, (BENCH, _thing("plate", (52, 33), size=7, front=True))),
        56,
    ),
    "G2_clamshell": Drawing(
        Panel(CLAM_SHUT, (CLAM_MAT,)),
        Panel(CLAM_OPEN, (CLAM_MAT, _thing("arrow", (75, 26), (73, 33), (68, 38), size=1.2, front=True))),
        48,
        floor=False,
    ),
    "G3_side_plank": Drawing(Panel(SIDE_DOWN), Panel(SIDE_UP, (_thing("clock", (88, 38)),)), 52),
    "G4_anti_rotation": Drawing(_pulled_sideways(9), _pulled_sideways(25), 60, floor=False),
    "B3_plank_hip_ext": Drawing(Panel(PLANK), Panel(PLANK_LIFT), 52),
    "G5_glute_work": Drawing(
        Panel(BRIDGE_DOWN, (_thing("band", (53, 25), (58, 24), size=3.2, front=True),)),
        Panel(BRIDGE_UP, (_thing("band", (60, 24), (65, 23), size=3.2, front=True),)),
        46,
    ),
    "E1_eccentric_generic": Drawing(
        Panel(CURL_IN, (BALL_IN,)),
        Panel(CURL_OUT, (BALL_OUT, _thing("arrow", (62, 40), (74, 40), size=1.4))),
        56,
    ),
    # Walking, running, other sport
    "R0_walk": Drawing(Panel(WALK), Panel(WALK_ON)),
    "R1_easy_run": Drawing(Panel(RUN), Panel(RUN_ON)),
    "R2_strides": Drawing(Panel(SPRINT, SPEED), Panel(SPRINT_ON, SPEED)),
    "R3_small_hills": Drawing(
        Panel(_lifted(SHORT, 8), (_thing("floor", (5, -1), (95, 24)),)),
        Panel(_lifted(SHORT_ON, 8), (_thing("floor", (5, -1), (95, 24)),)),
        98,
        floor=False,
    ),
    "R4_late": Drawing(
        Panel(Pose((48, 25), 88, _foot(68, 3), _foot(12, 6, tip=-60), _hand(50, 30), _hand(54, 30))),
        Panel(
            Pose((48, 56), 86, _foot(42, 16, tip=-50), _foot(47, 15, tip=-50), _hand(71, 80), _hand(69, 84))
        ),
        104,
    ),
    "R5_field": Drawing(
        Panel(
            Pose((42, 44.5), 82, _foot(16, 20, tip=-60), _foot(45), _hand(60, 58), _hand(28, 55)),
            (_thing("ball", (66, 5), size=5),),
        ),
        Panel(
            Pose((44, 45), 104, _foot(80, 23, tip=20), _foot(45), _hand(22, 62), _hand(58, 62)),
            (_thing("ball", (93, 36), size=5),),
        ),
    ),
    "R6_cadence": Drawing(
        Panel(_lifted(SHORT, -8), (_thing("clock", (84, 76)),)),
        Panel(_lifted(SHORT_ON, -8), (_thing("clock", (84, 76)),)),
    ),
    "X1_swim": Drawing(
        Panel(SWIM, (_thing("water", (3, 28), (97, 28), front=True),)),
        Panel(SWIM_ON, (_thing("water", (3, 28), (97, 28), front=True),)),
        52,
        floor=False,
    ),
    "X2_cycle": Drawing(Panel(RIDE, BIKE), Panel(RIDE_ON, BIKE), 86),
    "X3_water_jog": Drawing(
        Panel(
            _lifted(SHORT, 2),
            (
                _thing("water", (3, 66), (97, 66), front=True),
                _thing("cloth", (46, 50), (56, 50), size=4, front=True),
            ),
        ),
        Panel(
            _lifted(SHORT_ON, 2),
            (
                _thing("water", (3, 66), (97, 66), front=True),
                _thing("cloth", (46, 50), (56, 50), size=4, front=True),
            ),
        ),
        96,
        floor=False,
    ),
}
