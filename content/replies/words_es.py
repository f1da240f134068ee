"""Spanish words and phrases."""

from content.replies.words import Words, numbered, split


def _limit(number: str) -> str:
    """Said by who treats them: "mi fisio me permite hasta 3"."""
    return (
        r"(?:fisio\w*|terapeuta|medic[oa]|doctora?)(?: (?:me|nos|lo|ha)){0,2} (?:permit|dej|dice|dijo|dicho|autoriz)\w*"
        rf" .{{0,25}}?hasta (?:un |el |nivel )*(?:{number})(?![.,]\d| ?(?:kg|kilos?|dias?|semanas?|mes|series?|veces|rep|min|hora))"
    )


WORDS = Words(
    code="es",
    common=split(

            "el la los las un una unos de del al y o que es esta estoy soy era fue me mi mis te tu lo le "
            "se no si con sin por para en hoy manana "
            "ahora gracias dolor duele como cuando cuanto porque puedo debo he ha hecho sesion semana peso "
            "muy mas menos nada hola sobre diez tengo"

    ),
    numbers=numbered(
        "cero uno dos tres cuatro"
        "|quatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"
    )
    | {"treinta": 30, "cuarenta": 40, "cien": 100},
    articles=split("un una"),
    shared=split("once dos"),
    half_re=r"y medio|y media(?= (?:hora|punto))",
    point_re=r"coma|punto",
    out_of_re=r"de|sobre|en",
    before=split(
        "q pongo ponle ando estoy un una el la es esta estoy era fue dolor duele como sobre unos casi aproximadamente mas o menos "
        "quiza quizas tal vez diria creo que hoy ahora "
        "todavia aun sigue solo en nivel de a numero nota puntuacion isquion gluteo nalga pierna hola si "
        "bueno pues digamos pongamos alrededor cerca "
        "sentado sentada al sentarme tendon y pero entre ha sido pongo doy le lunes martes miercoles "
        "jueves viernes sabado domingo izquierda derecha tarde"
    ),
    after=split(
        "patatero jaja jeje jajaja la-verdad tio amigo mas ay uf hoy ahora gracias sentado sentada al cuando pero y o quiza quizas tal todavia aun solo en por "
        "para despues antes desde de dolor mas-o-menos "
        "aproximadamente creo diria esta es era bien ahora-mismo si no sin con como igual puntos mucho la "
        "que ayer recuerdame puedo mas"
    ),
    pain_re=r"dolor\w*|duele|molestia\w*|nivel|nrs|puntuacion",
    now_re=(
        r"ahora(?: mismo)?|actualmente|en este momento|hoy|ya|todavia|sigue en|desde (?:el mediodia"
        r"|la comida)"
    ),
    past_re=(
        r"ayer|anoche|la semana pasada|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasado"
        r"|antes(?! de)|hace \d+ \w+|normalmente|de media|promedio|en el peor momento|como maximo"
    ),
    soft_past_re=(
        r"esta manana|por la manana|era|estaba|fue|despues de(?:l)? (?:entren\w*|sesion|correr)"
        r"|al principio|al despertar|al levantarme"
    ),
    seat_re=r"isquion|isquiones|isqui\w+|hueso (?:de sentar\w*|del culo)",
    body_re=(
        r"espalda|lumbar\w*|rodilla|gemelo|pantorrilla|pie|hombro|cuello|cadera|ingle|cabeza|otra pierna"
        r"|otro lado|tobillo|animo|estres|sueno"
    ),
    activity_re=(
        r"(?:al |cuando |despues de )?(?:correr|corro|caminar|camino|andar|subir escaleras|agacharme"
        r"|conducir|estirar|trotar)|corriendo|caminando|tumbado|en reposo"
    ),
    negation_re=r"no|nunca|en vez de|ni",
    or_re=(
        r"o(?: quiza| quizas| tal vez| incluso)?|quiza|quizas|tal vez|a lo mejor|,? ?(?:quiza|quizas"
        r"|tal vez)(?: un)?"
    ),
    to_re=r"a|y|hasta",
    zero_re=(
        r"dolor ?[:=-] ?(?:ninguno|nada|nulo)|"
        r"no me (?:ha )?(?:dolio|dolido|molesta|molesto)(?: nada)?|no (?:siento|noto|note|senti|he (?:sentido|notado)) (?:nada|dolor|molestia\w*)|ni (?:pizca|rastro)(?: de dolor)?|cero (?:dolor|molestias?)|(?:sin|ningun|nada de|cero|no tengo|no hay|ya no tengo) (?:ningun )?(?:dolor|molestia)\w*"
        r"|no (?:me )?duele(?: nada)?"
    ),
    zero_alone_re=r"para nada|en absoluto|ni un poco|nada|ninguno|ningun|nada de nada|ninguna",
    nearly_re=r"casi|apenas|practicamente|excepto|salvo|menos cuando|ojala|si|quiero|espero",
    degree_re=(
        r"bien|mal|regular|un poco|poco|un poquito|poquito|algo|mucho|bastante|leve|moderado|fuerte|ok|vale"
        r"|genial|fatal|normal|muy bien|muy mal|mas o menos|asi asi|no se|molesta|duele|perfecto|estupendo"
        r"|tirante"
    ),
    comparison_re=(
        r"igual|lo mismo|mismo|como (?:ayer|antes|siempre|la ultima vez)|mejor|peor|menos|mas|sin cambios"
        r"|al menos|como mucho|menos de|mas de|la mitad|el doble"
    ),
    condition_re=r"ojala|esper(?:o|aba|ando)|queria|quisiera|si|en caso de que",
    question_re=(
        r"(?:que|como|cuando|por que|porque|donde|quien|cual|cuanto|cuanta|puedo|debo|deberia|es|hay"
        r"|tengo)\b"
    ),
    drug_re=(
        r"ibuprofeno|paracetamol|aspirina|naproxeno|diclofenaco|analgesico\w*|calmante\w*|enantyum|nolotil"
        r"|pastilla\w*|antiinflamatorio\w*"
    ),
    units_re=(
        r"kilos?|libras?|gramos?|repeticiones|reps|series?|vueltas|veces|minutos?|min|horas?|segundos?|seg"
        r"|dias?|noches?|semanas?|mes(?:es)?|anos?|grados|por ciento|kilometros?|metros?|pasos?|pastillas?"
        r"|ejercicios|sesiones|hijos|cafes?"
        r"|de (?:ellos|ellas|los|las|esos)|personas?|puntos? (?:mejor|peor|menos|mas)|cervezas?"
    ),
    quantity_before_re=(
        r"a las|a la|las|hice|corri|camine|tome|durante|cada|ultimos|ultimas|dia|semana|fase|serie"
        r"|ejercicio|numero|hace|hasta las|sobre las|a eso de las|tengo|en|dentro de"
    ),
    yes=split("si s claro vale ok correcto exacto cierto desde-luego sip dale"),
    no=split("no n nunca ninguno ninguna nada nop negativo"),
    weekdays=numbered("lunes martes miercoles jueves viernes sabado|sabados domingo|domingos"),
    months=numbered("enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre", 1),
    days={"anteayer": -2, "antier": -2, "antes de ayer": -2, "ayer": -1, "anoche": -1, "hoy": 0, "esta tarde": 0, "esta noche": 0, "manana": 1, "pasado manana": 2},
    dayparts={"mediodia": 720, "medianoche": 0, "por la manana": 480, "manana por la manana": 480, "tarde": 1080, "por la tarde": 1080, "esta tarde": 1080, "noche": 1230, "esta noche": 1230, "por la noche": 1230, "despues del trabajo": 1080, "despues de comer": 930, "despues de cenar": 1290},
    durations={"minutos": 1, "minuto": 1, "min": 1, "horas": 60, "hora": 60, "h": 60, "dias": 1440, "dia": 1440, "semanas": 10080, "semana": 10080, "meses": 43200, "mes": 43200},
    at_re=r"a las|a la|sobre las|hacia las|a eso de las|para las|hasta las|las",
    in_re=r"en|dentro de|despues de",
    until_re=(
        r"hasta(?: el| la)?|vuelvo el|vuelvo(?= (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))"
        r"|regreso el"
    ),
    span_re=r"por|durante|los proximos|las proximas",
    past_half_re=r"(?!)",
    to_half_re=r"(?!)",
    quarter_past_re=r"(?!)",
    quarter_to_re=r"(?!)",
    evening_re=r"de la tarde|de la noche|por la tarde|por la noche|esta tarde|esta noche|tarde|noche",
    intents=(
        ("cleared", None, r"(?:medic[oa]|fisio\w*|doctora?|traumatologo)(?: \w+){0,4}? (?:dado el alta|dio el alta|dado el visto bueno|dio permiso|dado permiso|autorizado)"),
        ("cleared", None, (
            r"(?:medic[oa]|fisio\w*|doctora?|traumatolog[oa])(?: (?!no |nunca )\w+){0,4}? (?:dice|dijo|dicho) (?:que|q) (?:ya )?"
            r"puedo (?:seguir|continuar|entrenar|cargar|volver a (?:entrenar|cargar|empezar))(?! (?:tomando|usando|con (?:el |la |los |las )?(?:ibu|para|past|medic|anti)))"
            r"|ya (?:me|lo|la) (?:(?:ha|a) (?:visto|mirado|revisado)|vio|miro|reviso) (?:el |la |mi |un |una )?(?:medic[oa]|fisio\w*|doctora?|traumatolog[oa])"
            r"|(?:medic[oa]|fisio\w*|doctora?|traumatolog[oa]) ya (?:me|lo|la) (?:(?:ha|a) (?:visto|mirado|revisado)|vio|miro|reviso)"
        )),
        ("phase", "back", (
            r"(?:volver|vuelvo|volvamos|vuelve|bajar|bajo|bajame|retroceder|retrocedo|regresar|ir|pasar|pasame) (?:a )?"
            r"(?:(?:una|1|la) )?fase (?:atras|anterior|previa)|(?:una|1) fase (?:atras|menos|mas abajo)"
            r"|(?:bajar|bajo|bajame|retroceder|retrocedo) (?:de|una) fase|^(?:la )?fase (?:anterior|previa)$"
        )),
        ("phase", "P1", r"(?:volver|vuelvo|vuelve|bajar|bajo|bajame|regresar|ir) a (?:la )?fase (?:1|uno)(?!\w)"),
        ("phase", "P2a", r"(?:volver|vuelvo|vuelve|bajar|bajo|bajame|regresar|ir) a (?:la )?fase (?:2a|2|dos)(?!\w)"),
        ("phase", "P2b", r"(?:volver|vuelvo|vuelve|bajar|bajo|bajame|regresar|ir) a (?:la )?fase 2b(?!\w)"),
        ("phase", "P3", r"(?:volver|vuelvo|vuelve|bajar|bajo|bajame|regresar|ir) a (?:la )?fase (?:3|tres)(?!\w)"),
        ("phase", "P4", r"(?:volver|vuelvo|vuelve|bajar|bajo|bajame|regresar|ir) a (?:la )?fase (?:4|cuatro)(?!\w)"),
        ("phase", "on", (
            r"(?:pasar|paso|pasame|pasamos|avanzar|avanzo|subir|subo|cambiar) (?:ya )?de fase|(?:siguiente|proxima) fase"
            r"|fase siguiente"
        )),
        ("goal", "run30", r"(?:objetivo|meta)(?!\w).{0,25}(?:correr|trotar).{0,12}(?:30|treinta|media hora)"),
        ("goal", "sprint", r"(?:objetivo|meta)(?!\w).{0,30}(?:sprint|futbol|rugby|hockey|partido|compet)\w*"),
        ("goal", "sit", r"(?:objetivo|meta)(?!\w).{0,30}(?:sentad|sentar|oficina|jornada|escritorio|conducir)\w*"),
        ("goal", "run", r"(?:objetivo|meta)(?!\w).{0,30}(?:correr|trotar|maraton|carrera|10k|5k)\w*"),
        ("goal", None, r"(?:mi|cambiar (?:de|el|mi)|otro|nuevo|el) objetivo|(?:mi|cambiar (?:de|la|mi)|otra|nueva) meta"),
        ("test", None, (
            r"(?:cambiar|cambia|elegir|elige|quiero) (?:de |mi |la |otra )?prueba(?: diaria)?(?!\w)"
            r"|^(?:(?:mi|otra) )?prueba diaria$|^(?:mi|otra) prueba$"
        )),
        ("physio_limit", "3", _limit("3|tres")),
        ("physio_limit", "4", _limit("4|cuatro")),
        ("physio_limit", "5", _limit("5|cinco")),
        ("flare", "anew", r"(?:volver a )?(?:empezar|empiezo|empecemos|comenzar|arrancar) (?:todo )?(?:de nuevo|(?:desde|de) (?:cero|0)|desde el principio)"),
        ("cancel", None, r"no importa|dejalo(?! para)|cancela\w*|olvidalo|da igual"),
        ("undo", None, r"me equivoque(?: de boton)?|me he equivocado|error mio|anula\w*|borra (?:la ultima|el ultimo|lo ultimo)|boton equivocado|deshacer|deshaz\w*|fue un error|me equivoque$|sin querer"),
        ("forget", None, (
            r"(?:borra\w*|elimina\w*|suprim\w*) (?:todos? )?(?:mis datos|mi cuenta|todo|los datos"
            r"|mi informacion|mi perfil)|olvidame|borrame|eliminame"
        )),
        ("stop", None, (
            r"(?:para|deja|dejen) de (?:escrib|mand|envi|molest|avis)\w*|"
            r"no me (?:molestes|avises|escribas|mandes|envies) mas|quiero (?:dejarlo|parar de recibir)|basta ya|"
            r"^(?:stop|para|parar|basta)$|dejame en paz|no me (?:escribas|mandes)|darme de baja"
            r"|deja de (?:escrib|mand|envi)\w*|no quiero mas mensajes"
        )),
        ("travel", None, (
            r"aqui (?:ya )?(?:son las|es la) \d{1,2}|(?:son las|es la) \d{1,2}(?::\d\d)?(?: de la \w+)? aqui|"
            r"(?:llegue|aterrice|estoy|me encuentro) (?:ahora )?(?:a|en) (?!casa|el|la|cama|reposo|un|una|mi|tratamiento|medio|dolor|forma|pausa|paro|camino|ello|manos|plena|contra)[a-z]+|(?:viaje|vuelo|voy|me voy|viajo|nos vamos) a (?!(?:la|el|las|los|casa|ir(?:me|se|te|nos)?|un|una|uno|unos|unas|ver|mi|mis|peor|mejor|tope)(?!\w))[a-z]+|hora de (?:madrid|mexico|lima|bogota|chile|argentina|canarias)|"
            r"zona horaria|huso horario|(?:me he mudado|me mude|mudado) a|(?:estoy|ando) (?:ahora "
            r"|ya )?en (?!casa|el|la|cama|reposo|un|una|mi|tratamiento)[a-z]+|(?:viajo|vuelo|viajando"
            r"|voy de viaje) (?:a|por)"
        )),
        ("pause", None, (
            r"me voy (?:de(?! (?:excursion|paseo|compras|fiesta|marcha|caminata|casa|aqui|ruta|senderismo|copas|cena)(?!\w)"
            r"(?!.{0,15}? (?:un|una|unos|unas|varios|varias|par de|\d+|dos|tres|cuatro|cinco|seis|siete|diez|quince) "
            r"(?:dias|semanas?|mes|meses|quincena|finde|fin de semana)(?!\w)"
            r"|.{0,15}? hasta (?:el |la )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|semana|mes|finde|fin de|\d+ de)(?!\w)))|una|unos|\d|el|la)|de viaje|estoy mal[oa](?! de)|gripe|covid|resfriad\w|(?:unos|\d+) dias (?:libres?|fuera)|ausente|descansar (?:unos|una|\d|hasta)|sin entrenar hasta|"
            r"pausa\w*|vacaciones|de viaje|(?:estare|estoy) fuera|fuera hasta|descanso (?:hasta|de)"
            r"|parar (?:hasta|unos dias)|me voy hasta|enfermo hasta"
        )),
        ("resume", None, (
            r"ya (?:he )?(?:volvi|vuelto|regrese|estoy)|de vuelta|estoy listo|estoy lista|volvamos|vamos a seguir|sigo|arrancamos|retomamos|otra vez (?:aqui|listo)|^volvi|"
            r"reanudar|retomar|continuar|seguimos|(?:ya )?(?:he vuelto|volvi|estoy de vuelta)"
            r"|listo para (?:seguir|empezar|volver)|lista para (?:seguir|empezar|volver)|volver a empezar(?! (?:de|desde) )"
            r"|sigamos"
        )),
        ("flare", None, r"(?:tengo|ha sido|es) un brote|me (?:he )?pase|me pase de|mucho peor|bastante peor|ha ido a peor|esta fatal|inflamad\w|irritad\w|demasiado ayer|brote|recaida|mucho peor|empeorado mucho|me pase|crisis|ha empeorado|recai"),
        ("correct", None, (
            r"(?:perdon|disculpa|lo siento|ay|uy|no)?,? ?(?:era|es|queria decir|quise decir|quiero decir|digo|mejor|en realidad|realmente) (?:un |una )?(?=\d)|en realidad|me referia a|(?:cambia|corrige|pon|ponme) (?:lo|la)? ?(?:de|del|el|la|a)? ?(?:ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|\d+(?:\.5)?,? y no (?:un )?\d|"
            r"\d+(?:\.5)?,? no (?:an? |eine |un |um )?\d+(?:\.5)?|correccion|corrig\w*|corregir"
            r"|queria decir|quise decir|no,? (?:era|es|fue) (?:un )?(?=\d)"
            r"|no \d+(?:\.5)?,? sino (?:un )?(?=\d)|(?:cambia|cambialo|pon) .{0,20}a (?:un )?(?=\d)"
            r"|deberia ser|perdon,? (?:era |es )?(?:un )?(?=\d)|numero equivocado"
        )),
        ("units", None, (
            r"(?:cambi\w+|pas\w+|quiero|prefiero|usa\w*) (?:a |en |las? )?(?:libras|kilos?|kg|lbs?)|"
            r"(?:en|a|usa\w*|cambia\w* a) (?:kg|kilos?|libras|lbs?)(?: por favor)?$|unidades|^(?:libras"
            r"|kilos)$|(?:prefiero|mejor) (?:en )?(?:kg|kilos|libras)"
        )),
        ("change_hour", None, (
            r"(?:por las (?:mananas|tardes|noches))|"
            r"(?:a las|las) \d.{0,20}(?:todos los dias|cada dia|siempre|a partir de)|recuerdame (?:todos los dias|cada dia)|(?:prefiero|quiero) (?:entrenar )?(?:por la|a las|de)|hora (?:de (?:los )?(?:avisos?|recordatorios?|entren\w+))|"
            r"(?:cambia\w*|mueve|mover|pon\w*) (?:la |mi |el )?(?:hora|horario|recordatorio"
            r"|entrenamiento).*|(?:todos los dias|cada dia|siempre|a partir de ahora"
            r"|diariamente).{0,25}(?:a las|a la)|otra hora|entreno (?:siempre )?a las"
        )),
        ("snooze", None, (
            r"dejalo para|dejarlo para|lo (?:hago|dejo) (?:luego|despues|mas tarde|manana|esta|por la|para)|ahorita no|en un (?:rato|ratito|momento)|luego lo|al rato|mas tardecito|(?:cuando|al) (?:llegue|salga|vuelva|llegar|salir)|manana (?:lo|mejor|si)|pasalo a|muevelo a|estoy (?:en una reunion|ocupad\w|trabajando)|avis[ae]\w*|para (?:luego|manana)|"
            r"mas tarde|luego|despues$|recuerda\w*|avisame|aplaza\w*|pospon\w*|ahora no|en (?:\d+|un|una"
            r"|media) ?(?:min\w*|horas?|h|rato)|dentro de|esta (?:tarde|noche)$|manana (?:a las|por|mejor"
            r"|entonces|temprano)|mejor manana|todavia no|aun no|un momento"
        )),
        ("partly", None, (
            r"(?:series?|repeticiones|ejercicios) en vez de|"
            r"me falt\w+|falto|solo (?:hice|pude|me)|casi tod\w|hice (?:la mitad|una parte|dos de|parte|casi|solo)|lo deje a (?:la mitad|medias)|todo menos|excepto|salvo|a excepcion|pare antes|"
            r"parcial\w*|en parte|solo (?:la mitad|dos|una|uno|hice|pude|\d|una parte)|a medias|la mitad"
            r"|no (?:pude|he podido|logre) (?:terminar|acabar|con)|no (?:todo|todos|entero|termine|acabe"
            r"|complete|la termine|lo termine)|casi todo|menos (?:la|el) ultim\w*"
        )),
        ("skipped", None, (
            r"hoy (?:paso|nada|descanso|imposible)|paso (?:de|hoy)|hoy no (?:puedo|entreno|pude|voy|me|hago)|imposible hoy|no (?:pude|puedo|me da tiempo|llego|hubo)|me (?:la |lo )?salt\w+|sin ganas|muy cansad\w|agotad\w|me dio pereza|no me apetece|"
            r"salta\w*|me la salto|me lo salto|no (?:la |lo )?(?:hice|he hecho|entrene|he entrenado"
            r"|pude entrenar|voy a|puedo|hare|pude)|hoy no|no hoy|sin (?:sesion|entrenar|tiempo)"
            r"|no (?:tengo|tuve) tiempo|descanso hoy|hoy descanso|(?:me olvide|se me olvido)(?!,? (?:pero )?(?:ayer|anoche) (?:fue|era|estaba|tenia|tuve))|no quiero (?:hacer(?:lo|la)?|entrenar)(?: esto| eso| nada| la sesion| los ejercicios)? hoy|estoy (?:enfermo"
            r"|enferma)|no entreno"
        )),
        ("done", None, (
            r"^(?:ya|listos?|lista|hecho|fin|terminado|completo)$|ya (?:esta|lo hice|la hice|termine|acabe)|sesion (?:hecha|terminada|completada)|todo (?:hecho|listo|completo)|acabo de (?:hacer|terminar|acabar)|lo he hecho|he (?:terminado|acabado|hecho|entrenado)|cumplid[oa]|"
            r"hech[oa]s?|listo|lista|termin\w+|acabe|acabad\w|completad\w|complete|ya esta|ya (?:la "
            r"|lo )?hice|(?:la|lo) hice|entrene|entrenado|hice (?:todo|la|los|el)|fin$"
        )),
        ("why", "asked", (
            r"(?:por|x) ?que (?:me |lo |la )*(?:preguntas?|preguntais|quieres saber|necesitas saber|quiere saber)"
            r"|(?:para|pa) ?que (?:me |lo |la )*(?:preguntas?|quieres|necesitas|necesita|quiere)(?: (?:saber|preguntar)\w*)?"
            r"|^¿? ?(?:y |pero )?(?:(?:eso|esto|esa pregunta) )?¿?para que(?: (?:es|sirve) (?:eso|esto))?\??$"
            r"|(?:a que viene|por que) (?:esa|esta) pregunta"
        )),
        ("why", None, r"(?:y )?eso por que|a que se debe|de donde sale|como (?:lo )?(?:calcul\w+|decid\w+)|razon|por ?que|cual es (?:la razon|el motivo)|explica\w* (?:el peso|la decision)|motivo"),
        ("learn", None, (
            r"(?<!\w)(?:vale|te parece(?: bien)?|esta bien|algun problema)\?$|(?<!no )(?<!que )(?<!(?<!\w)q )(?:puedo|podria|debo|deberia|se puede|me conviene|conviene)|"
            r"(?:es|esta) (?:bueno|malo|seguro|bien|mal"
            r"|recomendable|permitido)|fuentes"
        )),
        ("exercise", None, (
            r"(?:para|pa) ?que (?:es|sirven?|vale) (?:el|la|los|las) |como (?:era|va|se hacia)|que es (?:eso|esto)? ?(?:de|del|el|la|un|una)|ensena\w*|no se como (?:hacer|se hace)|explica\w* (?:me )?(?:el|la|como)|"
            r"como (?:se )?(?:hace|hago|hacer|realizo|es|funciona)(?: (?:el|la|los|un|una))?|ensename"
            r"|muestrame (?:como|la tecnica|el ejercicio)|tecnica|(?:video|foto|dibujo|imagen) de"
            r"|que es (?:el|la|un|una) |explica\w* (?:el|la) (?:ejercicio|puente)"
        )),
        ("run", "told", (
            r"(?:corri|trote|he corrido|he trotado) .{0,12}(?:\d|hoy|ayer|un poco)|sali a (?:correr|trotar)"
            r"|(?:hice|he hecho) (?:mi |la |una )?carrera"
        )),
        ("run", None, r"plan de carrera|volver a correr|cuando (?:puedo|podre) correr|vuelta a correr"),
        ("next", None, (
            r"que peso|cuant[oa] peso|siguiente (?:peso|carga)|cuando (?:subo|aumento|le subo|subimos)|subo (?:de )?peso|mas peso(?! que)|cuanto (?:levanto|cargo)|que (?:carga|kilos)|y si (?:hay|tengo|me da) un brote|que pasa si (?:hay|tengo|me da|empeora)|"
            r"proximo peso|siguiente peso|peso (?:de |para )?(?:la )?(?:proxima|siguiente)\w*(?: semana)?"
            r"|(?:que|cuanto) peso|cuantos kilos|subir (?:de |el )?peso|cuando subo"
        )),
        ("progress", None, (
            r"como voy|que tal voy|mi (?:evolucion|progreso|historial)|voy mejor|mejorando|cuantas sesiones|en que fase|resultados|"
            r"progreso|evolucion|grafic\w+|estadistic\w+|como voy|historial|avance\w*|estoy mejorando"
            r"|tendencia"
        )),
        ("review", "decided", (
            r"(?:que|q) (?:has |habeis |hemos |se ha )?decid(?:iste|io|isteis|ieron|imos|ido|ias)(?!\w)"
            r"|(?:que|q) se decidio|cual (?:fue|es) (?:la|tu) (?:ultima )?decision|^(?:la |tu )?(?:ultima )?decision$"
        )),
        ("review", None, r"revision|resumen|balance semanal"),
        ("tomorrow", None, (
            r"y manana\??$|manana (?:que|hay|toca|descanso|entreno)|que (?:hay|toca|tengo) (?:para )?manana|manana es (?:dia )?(?:de )?(?:descanso|pesado)|"
            r"(?:que|cual|como|hay|sesion|entreno|plan|ejercicios|toca).{0,30}manana\b|manana\?$"
            r"|y manana\??$"
        )),
        ("week", None, (
            r"(?<!mas )(?<!menos )(?<!mejor )(?<!peor )(?<!igual )(?<!mismo )(?<!misma )(?<!pesado )(?<!ligero )(?<!facil )(?<!dificil )(?<!duro )(?<!fuerte )(?<!bien )"
            r"(?:que|como) .{0,25}(?:semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|proxim[oa]s? (?:dias?|sesion\w*|entren\w+)|plan de la semana|cuando (?:entreno|me toca|toca|es|tengo|vuelvo a entrenar).*|resto de la semana|"
            r"(?:esta|la|mi|proxima) semana|plan semanal|calendario|proxim[oa]s? (?:sesion|sesiones|entreno"
            r"|entrenamiento)|cuando (?:es|toca|entreno|tengo).*|dias de descanso|horario$|plan$"
        )),
        ("today", None, (
            r"(?:que|cual|y) (?:hay|toca|tengo|me toca|es|hago)(?: para)?(?: hoy)?|que (?:entreno|ejercicios|sesion) (?:toca|tengo|hay|hago)|la sesion(?: de hoy)?|mi (?:sesion|entreno|rutina)|(?:dame|pasame|mandame|quiero|enviame) (?:la|el|mi|los)? ?(?:sesion|entreno|rutina|ejercicios)|entreno hoy|(?:toca|hay) (?:algo|entrenar|entreno) hoy|ejercicios de hoy|"
            r"(?:que|cual|sesion|entreno|entrenamiento|ejercicios|plan|rutina|toca|hay|muestra\w*|dame"
            r"|ver).{0,40}hoy|^(?:und |y |et |e )?hoy\??$|que (?:hago|toca|tengo que hacer)(?: ahora)?"
            r"|^(?:sesion|entreno|entrenamiento|ejercicios|rutina)\??$|(?:muestra\w*|dame|ver"
            r"|ensena\w*) (?:la |mi |el )?(?:sesion|entreno|entrenamiento|rutina)"
        )),
        ("pain", None, r"(?:registra\w*|anota\w*|apunta\w*) (?:el |mi )?dolor|^dolor$|me duele"),
        ("swap", None, (
            r"^hoy,? sin (?:el |la |los |las )?(?:puente|plancha|nordic|peso muerto|rdl|curl|almeja|bisagra|aguante|isometric|pallof)\w*"
            r"|^sin (?:el |la |los |las )?(?:puente|plancha|nordic|peso muerto|rdl|curl|almeja|bisagra|aguante|isometric|pallof)\w*.{0,40} hoy$|"
            r"(?:no tengo|sin|hoy no hay|no hay) (?:la |el |una? |mi )?(?:pelota|fitball|balon|deslizador|banda|banco)\b"
            r"|(?:no tengo|sin) (?:mis |las |los )?(?:pesas|mancuernas|equipo|material) (?:hoy|aqui)|viaj\w+ sin (?:pesas|equipo"
            r"|material)|gimnasio (?:esta )?cerrado|(?:solo|solamente) (?:tengo )?(?:mancuernas|bandas) (?:hoy|aqui)"
            r"|alternativa (?:a|al|para)|en (?:lugar|vez) de(?:l| la)"
            r"|(?:ya )?tengo (?:una?|la|el|mi) (?:pelota|deslizador)\b"
        )),
        ("weights", None, (
            r"(?:tengo|compre|he comprado|solo tengo|me compre).{0,30}(?:\d+ ?(?:kg|kilos)|mancuernas?|pesas?|barra|discos?|banda)|no tengo (?:pesas|mancuernas|nada|equipo)|sin (?:pesas|mancuernas|equipo)|me apunte al gimnasio|"
            r"mis (?:pesas|mancuernas|pesos)|equipo|equipamiento|material|(?:tengo|compre"
            r"|he comprado).{0,30}(?:mancuernas?|pesas?|kettlebells?|bandas?|barra)|no tengo (?:pesas"
            r"|mancuernas)"
        )),
        ("settings", None, r"cambiar (?:el )?idioma|ajust\w+|configura\w*|ajustes|configuracion|preferencias|idioma|opciones"),
        ("report", None, r"(?:algo|resumen|hoja|pagina) (?:para|que (?:pueda )?ensenar)|informe|reporte|para (?:mi|el|la) (?:fisio\w*|medic[oa]|doctor\w*)|pdf"),
        ("export", None, r"baja\w* mis datos|(?:mis|los) datos en (?:csv|json|un archivo)|quiero mis datos|exporta\w*|descarga\w*|copia de (?:mis datos|seguridad)|dame mis datos"),
        ("privacy", None, r"(?:donde|como) (?:guard\w+|estan) (?:mis|los) datos|vend\w+ mis datos|es (?:privado|seguro)|que sabes de mi|privacidad|quien (?:ve|lee|puede ver)|que datos|proteccion de datos"),
        ("help", None, r"que (?:puedo|hago) (?:decir|escribir|preguntar)|como (?:va|funciona|se usa|te uso)(?: esto| el bot)?\??$|no (?:lo )?entiendo|estoy perdid\w|que eres|quien eres|instrucciones$|socorro|ayuda\w*|que puedes hacer|como funciona(?: esto)?$|comandos|no entiendo"),
        ("start", None, r"^(?:empezar|comenzar|inicio)$"),
        ("thanks", None, r"genial,? gracias|mil gracias|gracias\w*|muy amable|te lo agradezco|gracia$|grax|grcs|gracias|muchas gracias|te agradezco"),
        ("greeting", None, r"^(?:que tal|hey|ey|saludos|buen dia|hasta (?:luego|manana)|adios|chao)\b|^(?:hola|buenos dias|buenas(?: tardes| noches)?)\b"),
        ("first_weight", None, r"(?:mi |el )?primer peso(?!\w)"),
        ("new_usual", None, r"(?:mi )?(?:nuevo )?nivel habitual (?:ha cambiado|cambio|es otro)|nuevo nivel habitual"),
    ),
)  # fmt: skip
