"""What people call the exercises, by language, in folded form (lower case, no accents), and what they ask for
that is not in this plan. The names of the catalogue count as well; English ones count in every language.
"""

NICKNAMES: dict[str, dict[str, str]] = {
    "en": {
        "W1_seated_stretch": "hurdler stretch, hamstring stretch, stretch, seated stretch, sitting stretch",
        "W2_leg_swing": "leg swing, swings, leg swings",
        "W3_single_leg_hinge_reach": (
            "single leg hinge, t reach, airplane, single leg deadlift no weight, single leg reach, arabesque"
        ),
        "M1_forward_fold": "forward fold, toe touch, forward folds, touch my toes, touching toes",
        "M2_leg_swing": "standing leg swings",
        "M3_dynamic_mobility": "dynamic warm-up, warm up, mobility, warmup, warming up",
        "M4_rotational_mobility": (
            "hip rotations, hip circles, hip rotation, windscreen wipers, windshield wipers"
        ),
        "F1_foam_roll": "foam roller, lacrosse ball, rolling, foam rolling, roller, foam roll, massage ball",
        "F2_hamstring_release": "release, massage, hamstring release",
        "I1_bridge_hold_dl": (
            "bridge hold, two leg bridge hold, isometric bridge, isometric hold, isometrics, bridge isometric"
        ),
        "I2_bridge_hold_sl": "single leg bridge hold, one leg bridge hold, one leg hold, one leg isometric",
        "I3_heel_dig": "heel dig, heel digs, curl hold, heel press, towel hold, heel pull",
        "B1_bridge_dl": (
            "double leg bridge, two leg bridge, glute bridge, both legs bridge, basic bridge, "
            "hip raise, hip lift"
        ),
        "B4_bridge_sl": (
            "bridge, single leg bridge, one leg bridge, slb, bridges, hamstring bridge, single bridge, "
            "one legged bridge, single legged bridge, weighted bridge"
        ),
        "B2_ball_curl": (
            "ball curl, stability ball curl, ball bridge, ball, exercise ball, gym ball, swiss ball, "
            "ball hamstring curl, stability ball"
        ),
        "K1_ball_two_up_one_down": (
            "swiss ball curl, two up one down, two in one out, hamstring curl, ball, exercise ball, "
            "gym ball, swiss ball, one leg ball curl, hamstring ball curl, curl, leg curl, 2 up 1 down"
        ),
        "K2_slider_glide": (
            "slider, glider, frisbee slide, slide lunge, sliders, slides, sliding, slide, frisbee, "
            "split stance slide, the glide"
        ),
        "K3_nordic": (
            "nordic, nordic curl, russian curl, nordics, nordic hamstring, nordic hamstring curl, "
            "nordic lower, nordic drop"
        ),
        "H1_rdl": (
            "rdl, romanian deadlift, deadlift, romanian, rdls, romanian dead lift, stiff leg deadlift, "
            "single leg rdl, deadlifts"
        ),
        "H2_hip_hinge": "hip hinge, hinge, stick hinge, hinges, hinging",
        "H3_good_morning": "good morning, good mornings",
        "H4_pull_through": (
            "pull through, cable pull-through, pullthrough, pull throughs, band pull through, cable pull"
        ),
        "G1_hip_thrust": "hip thrust, thrust, hip thrusts, thrusts, barbell thrust",
        "G2_clamshell": "clam, clams, clamshell, clam shell, clam shells, clamshells, clam opener",
        "G3_side_plank": "side plank, side bridge, side planks, side hold",
        "G4_anti_rotation": "pallof, pallof press, anti rotation, anti rotation press, press out, band press",
        "B3_plank_hip_ext": (
            "plank, plank leg lift, plank with hip extension, planks, plank hip extension, plank heel lift"
        ),
        "G5_glute_work": "glute work, glute activation, glutes, glute exercises, glute activation exercises",
        "E1_eccentric_generic": "eccentrics, eccentric hamstring, eccentric, eccentric exercises, negatives",
        "R0_walk": "walk, walking, brisk walk",
        "R1_easy_run": "easy run, run, jog, running, easy running, jogging",
        "R2_strides": "strides, stride",
        "R3_small_hills": "hills, small hills, hill running, hill",
        "R4_late": "sprint, sprints, deep lunge, plyometrics, sprinting, plyo, plyos, jumps",
        "R5_field": "change of direction, jumping, kicking, agility, turns, cutting, landing",
        "R6_cadence": "cadence, step rate, steps per minute, running cadence, quicker steps",
        "X1_swim": "swim, swimming, pool",
        "X2_cycle": "cycle, bike, cycling, biking, bicycle, spinning",
        "X3_water_jog": (
            "water jogging, aqua jogging, pool running, aqua running, deep water running, "
            "water running, aquajogging"
        ),
    },
    "de": {
        "W1_seated_stretch": "dehnung, dehnen",
        "W2_leg_swing": "beinschwung, beinschwunge, beinpendel",
        "F1_foam_roll": "faszienrolle, schaumstoffrolle",
        "I1_bridge_hold_dl": "brucke halten, beidbeinige brucke halten",
        "I2_bridge_hold_sl": "einbeinige brucke halten, brucke halten einbeinig",
        "I3_heel_dig": "ferse drucken, fersen drucken",
        "B1_bridge_dl": "beidbeinige brucke",
        "B4_bridge_sl": "brucke, bruecke, einbeinige brucke, becken heben",
        "B2_ball_curl": "ball, gymnastikball",
        "K1_ball_two_up_one_down": "ball, gymnastikball, beinbeuger mit ball, ballcurl",
        "K2_slider_glide": "gleiter, slider, gleitubung",
        "K3_nordic": "nordic, nordische hamstring curls",
        "H1_rdl": "kreuzheben, rumanisches kreuzheben",
        "H2_hip_hinge": "hufthinge, huftbeuge",
        "H3_good_morning": "good morning, guten morgen ubung",
        "H4_pull_through": "kabelzug, durchzug",
        "G1_hip_thrust": "huftheben, beckenheben mit bank",
        "G2_clamshell": "muschel, muscheln",
        "G3_side_plank": "seitstutz, seitlicher unterarmstutz",
        "G4_anti_rotation": "pallof, anti rotation",
        "B3_plank_hip_ext": "unterarmstutz, plank",
        "R0_walk": "gehen, spaziergang",
        "R1_easy_run": "laufen, joggen",
        "X1_swim": "schwimmen",
        "X2_cycle": "radfahren, rad",
        "X3_water_jog": "aquajogging",
    },
    "es": {
        "W1_seated_stretch": "estiramiento, estiramiento sentado, estirar isquios, estirar isquiotibiales",
        "W2_leg_swing": "balanceo de pierna, balanceos, balanceo, balanceos de pierna",
        "W3_single_leg_hinge_reach": (
            "avion, avioncito, bisagra a una pierna, peso muerto a una pierna sin peso, arabesco"
        ),
        "M1_forward_fold": "flexion hacia delante, flexion adelante, tocar los pies, tocarme los pies",
        "M2_leg_swing": "balanceos de pie, balanceo de pie",
        "M3_dynamic_mobility": "calentamiento, calentar, movilidad, movilidad dinamica",
        "M4_rotational_mobility": "rotaciones de cadera, circulos de cadera, limpiaparabrisas",
        "F1_foam_roll": "rodillo, foam roller, rodillo de espuma, pelota de masaje, pelota de lacrosse",
        "F2_hamstring_release": "liberacion, masaje, automasaje, masaje de isquios",
        "I1_bridge_hold_dl": (
            "mantener el puente, puente isometrico, isometrico, isometricos, aguante, aguante de puente, "
            "puente isometrico a dos piernas"
        ),
        "I2_bridge_hold_sl": (
            "puente isometrico a una pierna, aguante a una pierna, mantener el puente a una pierna"
        ),
        "I3_heel_dig": "presion de talon, talones, talon, clavar talones, apretar talones, curl isometrico",
        "B1_bridge_dl": (
            "puente a dos piernas, puente de gluteos, puente de gluteo, puente con dos piernas, "
            "elevacion de cadera, puente basico, dos piernas"
        ),
        "B4_bridge_sl": (
            "puente, puente a una pierna, puentes, puente de una pierna, puente con una pierna, "
            "puente unilateral, puente con peso"
        ),
        "B2_ball_curl": (
            "pelota, fitball, curl con pelota, pelota de ejercicio, pelota suiza, puente con pelota, balon, "
            "pelota de pilates"
        ),
        "K1_ball_two_up_one_down": (
            "pelota, fitball, curl con pelota, curl con pelota a una pierna, pelota de ejercicio, "
            "pelota suiza, balon, dos arriba una abajo, curl femoral, curl"
        ),
        "K2_slider_glide": (
            "deslizador, deslizamiento, deslizamientos, deslizadores, deslizar, zancada con deslizamiento, "
            "zancada deslizante, deslizamiento atras"
        ),
        "K3_nordic": "nordico, nordicos, curl nordico, curls nordicos, nordica, curl ruso",
        "H1_rdl": (
            "peso muerto, peso muerto rumano, rumano, muerto rumano, peso muerto con mancuernas, "
            "peso muerto a una pierna"
        ),
        "H2_hip_hinge": "bisagra de cadera, bisagra, bisagras, bisagra con palo",
        "H3_good_morning": "buenos dias con barra, good morning con barra",
        "H4_pull_through": "pull through, tiron entre las piernas, jalon entre las piernas",
        "G1_hip_thrust": "empuje de cadera, empujes de cadera, hip thrust con barra, empuje",
        "G2_clamshell": "almeja, almejas, almejitas",
        "G3_side_plank": "plancha lateral, planchas laterales, puente lateral, plancha de lado",
        "G4_anti_rotation": "pallof, antirrotacion, press pallof, anti rotacion, antirotacion",
        "B3_plank_hip_ext": "plancha, planchas, plancha con extension de cadera",
        "G5_glute_work": "gluteos, gluteo, activacion de gluteos, trabajo de gluteos, ejercicios de gluteos",
        "E1_eccentric_generic": "excentricos, excentrico, ejercicios excentricos, negativas",
        "R0_walk": "caminar, caminata, andar, paseo, pasear, caminata rapida",
        "R1_easy_run": "correr, trotar, carrera suave, trote, rodaje, correr suave",
        "R2_strides": "rectas, progresivos, progresiones, aceleraciones",
        "R3_small_hills": "cuestas, cuesta, subidas, correr en cuesta",
        "R4_late": "sprint, sprints, esprint, zancada profunda, pliometria, saltos, pliometricos",
        "R5_field": "cambios de direccion, giros, chutar, agilidad, aterrizajes, cambio de direccion",
        "R6_cadence": "cadencia, pasos por minuto, frecuencia de paso",
        "X1_swim": "nadar, natacion, piscina, alberca",
        "X2_cycle": "bici, bicicleta, pedalear, ciclismo, spinning, bici estatica",
        "X3_water_jog": "correr en el agua, carrera en agua, aquarunning, trotar en el agua, aquajogging",
    },
    "fr": {
        "W1_seated_stretch": "etirement",
        "W2_leg_swing": "balancement de jambe",
        "F1_foam_roll": "rouleau",
        "I1_bridge_hold_dl": "tenir le pont, pont isometrique",
        "I2_bridge_hold_sl": "pont isometrique sur une jambe",
        "I3_heel_dig": "pression du talon, talons",
        "B1_bridge_dl": "pont sur deux jambes",
        "B4_bridge_sl": "pont, pont sur une jambe",
        "B2_ball_curl": "ballon, swiss ball",
        "K1_ball_two_up_one_down": "ballon, swiss ball, curl avec ballon",
        "K2_slider_glide": "glisse, glissade, disque",
        "K3_nordic": "nordique, nordic",
        "H1_rdl": "souleve de terre, souleve de terre roumain",
        "H2_hip_hinge": "charniere de hanche, flexion de hanche",
        "H3_good_morning": "good morning",
        "H4_pull_through": "tirage entre les jambes",
        "G1_hip_thrust": "releve de bassin, poussee de hanche",
        "G2_clamshell": "coquillage, palourde",
        "G3_side_plank": "planche laterale, gainage lateral",
        "G4_anti_rotation": "pallof, anti rotation",
        "B3_plank_hip_ext": "planche, gainage",
        "R0_walk": "marche, marcher",
        "R1_easy_run": "courir, footing",
        "X1_swim": "nager, natation",
        "X2_cycle": "velo",
        "X3_water_jog": "course dans l'eau, aquajogging",
    },
    "it": {
        "W1_seated_stretch": "allungamento",
        "W2_leg_swing": "oscillazione della gamba",
        "F1_foam_roll": "rullo",
        "I1_bridge_hold_dl": "ponte isometrico, tenuta del ponte",
        "I2_bridge_hold_sl": "ponte isometrico su una gamba",
        "I3_heel_dig": "spinta dei talloni, talloni",
        "B1_bridge_dl": "ponte su due gambe",
        "B4_bridge_sl": "ponte, ponte su una gamba",
        "B2_ball_curl": "palla, fitball",
        "K1_ball_two_up_one_down": "palla, fitball, curl con palla",
        "K2_slider_glide": "scivolo, scivolamento",
        "K3_nordic": "nordico, nordic",
        "H1_rdl": "stacco, stacco rumeno",
        "H2_hip_hinge": "cerniera d'anca",
        "H3_good_morning": "good morning",
        "H4_pull_through": "pull through",
        "G1_hip_thrust": "spinta d'anca",
        "G2_clamshell": "conchiglia, vongola",
        "G3_side_plank": "plank laterale",
        "G4_anti_rotation": "pallof, anti rotazione",
        "B3_plank_hip_ext": "plank",
        "R0_walk": "camminata, camminare",
        "R1_easy_run": "corsa, correre",
        "X1_swim": "nuoto",
        "X2_cycle": "bici, bicicletta",
        "X3_water_jog": "corsa in acqua",
    },
    "pt": {
        "W1_seated_stretch": "alongamento",
        "W2_leg_swing": "balanco de perna",
        "F1_foam_roll": "rolo",
        "I1_bridge_hold_dl": "ponte isometrica, segurar a ponte",
        "I2_bridge_hold_sl": "ponte isometrica numa perna",
        "I3_heel_dig": "pressao do calcanhar, calcanhares",
        "B1_bridge_dl": "ponte com duas pernas",
        "B4_bridge_sl": "ponte, ponte com uma perna",
        "B2_ball_curl": "bola, bola suica",
        "K1_ball_two_up_one_down": "bola, bola suica, flexao com bola",
        "K2_slider_glide": "deslizador, deslize",
        "K3_nordic": "nordico, nordica",
        "H1_rdl": "levantamento terra, peso morto, stiff",
        "H2_hip_hinge": "dobradica de quadril",
        "H3_good_morning": "bom dia com barra",
        "H4_pull_through": "pull through",
        "G1_hip_thrust": "elevacao pelvica",
        "G2_clamshell": "ostra, concha",
        "G3_side_plank": "prancha lateral",
        "G4_anti_rotation": "pallof, anti rotacao",
        "B3_plank_hip_ext": "prancha",
        "R0_walk": "caminhada, caminhar",
        "R1_easy_run": "correr, corrida",
        "X1_swim": "nadar, natacao",
        "X2_cycle": "bicicleta, bike",
        "X3_water_jog": "corrida na agua",
    },
}
"""Per language and exercise, separated by commas; a name that two exercises share means either."""

NOT_OURS: dict[str, tuple[str, ...]] = {
    "copenhagen": ("G3_side_plank",),
    "copenhagen plank": ("G3_side_plank",),
    "adductor": ("G3_side_plank",),
    "squat": ("B4_bridge_sl", "G1_hip_thrust"),
    "squats": ("B4_bridge_sl", "G1_hip_thrust"),
    "goblet squat": ("B4_bridge_sl", "G1_hip_thrust"),
    "split squat": ("B4_bridge_sl", "K2_slider_glide"),
    "bulgarian": ("B4_bridge_sl", "K2_slider_glide"),
    "lunge": ("B4_bridge_sl", "K2_slider_glide"),
    "lunges": ("B4_bridge_sl", "K2_slider_glide"),
    "step up": ("B4_bridge_sl", "G1_hip_thrust"),
    "leg press": ("G1_hip_thrust", "B4_bridge_sl"),
    "leg extension": ("B4_bridge_sl",),
    "leg curl machine": ("K1_ball_two_up_one_down", "I3_heel_dig"),
    "machine curl": ("K1_ball_two_up_one_down", "I3_heel_dig"),
    "reverse hyper": ("H4_pull_through", "B4_bridge_sl"),
    "back extension": ("H4_pull_through", "H2_hip_hinge"),
    "kettlebell swing": ("H2_hip_hinge", "H4_pull_through"),
    "kettlebell swings": ("H2_hip_hinge", "H4_pull_through"),
    "swing with kettlebell": ("H2_hip_hinge", "H4_pull_through"),
    "calf raise": ("G5_glute_work",),
    "calf raises": ("G5_glute_work",),
    "monster walk": ("G2_clamshell",),
    "band walk": ("G2_clamshell",),
    "fire hydrant": ("G2_clamshell",),
    "donkey kick": ("B3_plank_hip_ext",),
    "bird dog": ("B3_plank_hip_ext",),
    "dead bug": ("G4_anti_rotation",),
    "sit up": ("G4_anti_rotation",),
    "sit ups": ("G4_anti_rotation",),
    "pigeon": ("M4_rotational_mobility",),
    "pigeon pose": ("M4_rotational_mobility",),
    "downward dog": ("M4_rotational_mobility",),
    "yoga": ("M4_rotational_mobility",),
    "pilates": ("B1_bridge_dl", "G3_side_plank"),
    "rowing": ("X1_swim", "X3_water_jog"),
    "elliptical": ("X2_cycle", "X3_water_jog"),
    "sentadilla": ("B4_bridge_sl", "G1_hip_thrust"),
    "sentadillas": ("B4_bridge_sl", "G1_hip_thrust"),
    "sentadilla goblet": ("B4_bridge_sl", "G1_hip_thrust"),
    "sentadilla bulgara": ("B4_bridge_sl", "K2_slider_glide"),
    "bulgara": ("B4_bridge_sl", "K2_slider_glide"),
    "zancada": ("B4_bridge_sl", "K2_slider_glide"),
    "zancadas": ("B4_bridge_sl", "K2_slider_glide"),
    "subida al escalon": ("B4_bridge_sl", "G1_hip_thrust"),
    "subidas al escalon": ("B4_bridge_sl", "G1_hip_thrust"),
    "prensa": ("G1_hip_thrust", "B4_bridge_sl"),
    "prensa de piernas": ("G1_hip_thrust", "B4_bridge_sl"),
    "extension de cuadriceps": ("B4_bridge_sl",),
    "curl en maquina": ("K1_ball_two_up_one_down", "I3_heel_dig"),
    "maquina de femoral": ("K1_ball_two_up_one_down", "I3_heel_dig"),
    "hiperextension": ("H4_pull_through", "H2_hip_hinge"),
    "hiperextensiones": ("H4_pull_through", "H2_hip_hinge"),
    "extension lumbar": ("H4_pull_through", "H2_hip_hinge"),
    "balanceo con kettlebell": ("H2_hip_hinge", "H4_pull_through"),
    "swing con kettlebell": ("H2_hip_hinge", "H4_pull_through"),
    "elevacion de talones": ("G5_glute_work",),
    "gemelos": ("G5_glute_work",),
    "pantorrillas": ("G5_glute_work",),
    "paso lateral con banda": ("G2_clamshell",),
    "patada de gluteo": ("B3_plank_hip_ext",),
    "abdominales": ("G4_anti_rotation",),
    "aductor": ("G3_side_plank",),
    "aductores": ("G3_side_plank",),
    "postura de la paloma": ("M4_rotational_mobility",),
    "paloma": ("M4_rotational_mobility",),
    "perro boca abajo": ("M4_rotational_mobility",),
    "remo": ("X1_swim", "X3_water_jog"),
    "eliptica": ("X2_cycle", "X3_water_jog"),
}
"""What the seeds do not hold, and the nearest in purpose that they do (a judgement)."""

SPELT = {
    "sentadilla bulgara": "sentadilla búlgara",
    "bulgara": "sentadilla búlgara",
    "subida al escalon": "subida al escalón",
    "subidas al escalon": "subidas al escalón",
    "extension de cuadriceps": "extensión de cuádriceps",
    "curl en maquina": "curl en máquina",
    "maquina de femoral": "máquina de femoral",
    "hiperextension": "hiperextensión",
    "extension lumbar": "extensión lumbar",
    "elevacion de talones": "elevación de talones",
    "patada de gluteo": "patada de glúteo",
    "eliptica": "elíptica",
}
"""Those of them that are not written as they are folded."""
