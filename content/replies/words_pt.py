"""Portuguese words and phrases (Brazil and Portugal)."""

from content.replies.words import Words, numbered, split

WORDS = Words(
    code="pt",
    common=split(

            "o os um uma uns de do da dos das e ou que com sem por para em no na nos nas ao hoje amanha "
            "agora obrigado obrigada dor doi como quando quanto "
            "porque posso devo fiz feito sessao semana peso muito mais menos nada ola sim nao meu minha eu "
            "voce esta estou foi tenho treino pra pro dez"

    ),
    numbers=numbered(
        "zero 1 dois|duas tres quatro cinco seis|meia-duzia sete oito nove dez onze doze treze catorze"
        "|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte"
    )
    | {"trinta": 30, "quarenta": 40, "cem": 100},
    articles=split("um uma"),
    shared=split("um"),
    half_re=r"e meio|e meia(?= (?:hora|ponto))",
    point_re=r"virgula|ponto",
    out_of_re=r"de|em|sobre",
    before=split(
        "num numa ta to esta estou em uns nota acho diria tipo um uma o a e esta estou era foi dor doi como uns quase aproximadamente mais ou menos talvez diria "
        "acho que hoje agora ainda continua so em nivel de "
        "nota numero isquio gluteo nadega perna ola sim bom bem digamos cerca sentado sentada tendao mas "
        "entre ficou da dou segunda terca quarta quinta "
        "sexta sabado domingo esquerda direita tarde por volta"
    ),
    after=split(
        "hoje agora obrigado obrigada sentado sentada quando mas e ou talvez ainda so em por para depois "
        "antes desde de dor mais aproximadamente acho diria "
        "esta era bem sim nao sem com como igual pontos que ontem ao no na me lembre posso valeu"
    ),
    pain_re=r"dor(?:es)?|doi|dolorid\w+|incomodo|nivel|nrs|nota",
    now_re=r"agora|atualmente|neste momento|no momento|hoje|ja|ainda|continua em|desde o (?:almoco|meio-dia)",
    past_re=(
        r"ontem|a noite passada|semana passada|antes(?! de)|ha \d+ \w+|normalmente|em media|no pior momento"
        r"|no maximo"
    ),
    soft_past_re=(
        r"esta manha|hoje de manha|de manha|era|estava|foi|depois d[oa] (?:treino|sessao|corrida)|no comeco"
        r"|ao acordar"
    ),
    seat_re=r"isquio\w*|osso d[oa] (?:bunda|nadega|sentar)",
    body_re=(
        r"costas|lombar|joelho|panturrilha|gemeo|pe|ombro|pescoco|quadril|anca|virilha|cabeca|outra perna"
        r"|outro lado|tornozelo|humor|estresse|stress|sono"
    ),
    activity_re=(
        r"(?:ao |quando |depois de )?(?:correr|corro|caminhar|caminho|andar|subir escadas|agachar|dirigir"
        r"|conduzir|alongar)|correndo|caminhando|a correr|em repouso|deitad\w"
    ),
    negation_re=r"nao|nunca|em vez de",
    or_re=r"ou(?: talvez| ate)?|talvez|quem sabe|,? ?talvez(?: um)?",
    to_re=r"a|e|ate",
    zero_re=(
        r"dor ?[:=-] ?(?:nenhuma|nada|zero)|"
        r"nao (?:senti|sinto|ta doendo|esta doendo|doeu)(?: nada)?|zero dor|(?:sem|nenhuma|zero|nao tenho|nada de|ja nao tenho|nao sinto|sem nenhuma|nao ha) (?:nenhuma "
        r"|mais )?(?:dor(?:es)?|incomodo)|nao (?:me )?doi(?: nada| mais)?"
    ),
    zero_alone_re=r"de jeito nenhum|nem um pouco|nada|nenhuma|nenhum|nadinha",
    nearly_re=r"quase|mal|praticamente|exceto|menos quando|tomara|se|quero|espero",
    degree_re=(
        r"bem|mal|um pouco|pouco|um pouquinho|pouquinho|bastante|muito|leve|moderad\w|forte|ok|otimo"
        r"|pessimo|normal|mais ou menos|assim assim|nao sei|incomoda|doi|tranquilo|perfeito"
    ),
    comparison_re=(
        r"igual|o mesmo|mesma? coisa|como (?:ontem|antes|sempre|da ultima vez)|melhor|pior|menos|mais"
        r"|sem mudanca|pelo menos|menos de|mais de|metade|dobro"
    ),
    condition_re=r"tomara|esper(?:o|ava)|quem dera|queria|se|caso",
    question_re=r"(?:o que|que|qual|quais|como|quando|por que|porque|porque|onde|quem|quanto|posso|devo|e|ha|tem)\b",
    drug_re=(
        r"ibuprofeno|paracetamol|aspirina|dipirona|naproxeno|diclofenaco|analgesico\w*"
        r"|anti-?inflamatorio\w*|remedio pra dor|comprimidos?|ben-u-ron"
    ),
    units_re=(
        r"quilos?|kilos?|libras?|gramas?|repeticoes|reps|series?|voltas|vezes|minutos?|min|horas?|segundos?"
        r"|seg|dias?|noites?|semanas?|mes(?:es)?|anos?|graus|por cento|quilometros?|metros?|passos?"
        r"|comprimidos?|exercicios|sessoes|filhos|cafes?"
        r"|del[ea]s|pessoas?|pontos? (?:melhor|pior|menos|a menos|a mais)|cervejas?"
    ),
    quantity_before_re=(
        r"as|fiz|corri|caminhei|tomei|durante|cada|ultimos|ultimas|dia|semana|fase|serie|exercicio|numero"
        r"|ha|ate as|por volta das|la pelas|tenho|daqui a|em"
    ),
    yes=split("sim s claro ok certo exato isso correto com-certeza beleza"),
    no=split("nao n nunca nenhum nenhuma nada negativo"),
    weekdays=numbered(
        "segunda|segunda-feira terca|terca-feira quarta|quarta-feira quinta|quinta-feira sexta"
        "|sexta-feira sabado domingo"
    ),
    months=numbered("janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro", 1),
    days={"anteontem": -2, "ontem": -1, "hoje": 0, "hoje a noite": 0, "hoje a tarde": 0, "amanha": 1, "depois de amanha": 2},
    dayparts={"meio-dia": 720, "meio dia": 720, "meia-noite": 0, "de manha": 480, "manha": 480, "amanha de manha": 480, "a tarde": 900, "de tarde": 900, "hoje a tarde": 900, "a noite": 1140, "de noite": 1140, "hoje a noite": 1140, "depois do trabalho": 1080, "depois do almoco": 840},
    durations={"minutos": 1, "minuto": 1, "min": 1, "horas": 60, "hora": 60, "h": 60, "dias": 1440, "dia": 1440, "semanas": 10080, "semana": 10080, "meses": 43200, "mes": 43200},
    at_re=r"as|por volta das|la pelas|pelas|para as|ate as",
    in_re=r"em|daqui a|dentro de|depois de",
    until_re=r"ate(?: o| a)?(?: dia)?|volto (?:no dia|dia|na|no)|volto",
    span_re=r"por|durante|os proximos|as proximas",
    past_half_re=r"(?!)",
    to_half_re=r"(?!)",
    quarter_past_re=r"(?!)",
    quarter_to_re=r"(?:um )?quarto para (?:as )?|quinze para (?:as )?|15 para (?:as )?",
    evening_re=r"da tarde|da noite|a noite|de noite|hoje a noite|noite|a tarde|hoje a tarde|de tarde",
    intents=(
        ("cleared", None, r"(?:medic[oa]|fisio\w*|doutora?)(?: \w+){0,4}? (?:me liberou|liberou|autorizou|deu alta)"),
        ("cancel", None, r"cancela\w*|deixa (?:pra la|para la)|esquece$|tanto faz"),
        ("undo", None, r"(?:me )?enganei(?:-me)?|botao errado|cliquei errado|errei(?: o botao)?|apaga (?:a ultima|o ultimo)|anula\w*|desfaz\w*|foi (?:um )?(?:erro|engano)|sem querer|por engano"),
        ("forget", None, (
            r"(?:apaga\w*|apague|exclu\w+|elimina\w*|delet\w+|remov\w+) (?:todos? )?(?:os )?(?:meus dados"
            r"|minha conta|a minha conta|tudo|meu perfil)|me esqueca|esqueca-me"
        )),
        ("stop", None, (
            r"^(?:stop|para|pare|parar)$|me deixa? em paz|deixe-me em paz|nao me (?:escreva|mande)"
            r"|cancelar inscricao|par[ea] de (?:me )?(?:mandar|escrever|enviar)\w*|chega de mensagens"
        )),
        ("travel", None, (
            r"aqui (?:ja )?sao \d{1,2}|(?:ja )?sao \d{1,2} ?h\w*(?: da (?:noite|manha|tarde))? aqui|"
            r"fuso|(?:me )?mudei(?:-me)? (?:para|pra)|(?:estou|to) (?:agora |ja )?em (?!casa|repouso|um|uma"
            r"|cima|tratamento|dor)[a-z]+|(?:viajo|viajando|vou viajar|voo) (?:para|pra|a)"
        )),
        ("pause", None, (
            r"vou (?:viajar|de ferias|ficar fora)|de ferias|(?:estou|fiquei) (?:gripad\w|com gripe|com covid)|(?:uma semana|\d+ dias|uns dias) (?:fora|de folga|sem)|fora (?:ate|por|uma)|descanso (?:de|por)|"
            r"pausa\w*|ferias|viagem|viajando ate|(?:estarei|vou estar|estou) fora|fora ate|descanso ate"
            r"|parar (?:ate|por)|doente ate"
        )),
        ("resume", None, (
            r"(?:ja )?(?:voltei|cheguei|estou de volta)|de volta|vamos (?:voltar|continuar|la|nessa)|bora|pronto pra (?:voltar|continuar)|to de volta|ferias acabaram|"
            r"retoma\w*|continuar|(?:ja )?(?:voltei|estou de volta)|pronto para (?:continuar|voltar"
            r"|recomecar|comecar)|pronta para (?:continuar|voltar|recomecar|comecar)|recomecar"
            r"|vamos continuar|bora voltar"
        )),
        ("flare", None, r"(?:muito|bem|bastante) pior|(?:fiz|forcei) demais|forcei|exagerei|(?:esta|ta) (?:pessimo|inflamad\w|horrivel)|deu crise|crise|recaida|muito pior|piorou|exagerei|inflamou|surto"),
        ("correct", None, (
            r"(?:errei|enganei-me|me enganei),? (?:e |era |foi )?(?:um |uma )?(?=\d)|"
            r"(?:nao|desculpa|desculpe|opa|na verdade|ops|alias|perdao),? (?:e |era |foi |quis dizer |queria dizer )?(?:um )?(?=\d)|na verdade|(?:ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo) (?:foi|era) (?:um )?\d+(?:\.5)?,? (?:e )?nao|"
            r"\d+(?:\.5)?,? nao (?:an? |eine |un |um )?\d+(?:\.5)?|correcao|corrig\w+|quis dizer"
            r"|queria dizer|nao,? (?:era|foi|e) (?:um )?(?=\d)|nao \d+(?:\.5)?,? (?:mas"
            r"|e sim) (?:um )?(?=\d)|(?:muda|mude|altera|altere|troca) .{0,20}para (?:um )?(?=\d)"
            r"|desculpa,? (?:era |e )?(?:um )?(?=\d)|numero errado"
        )),
        ("units", None, (
            r"(?:em|para|usar?|muda\w* para) (?:kg|quilos?|kilos?|libras|lbs?)(?: por favor)?$|unidades"
            r"|^(?:libras|quilos|kilos)$"
        )),
        ("change_hour", None, (
            r"(?:muda|mude|troca|altera|passa|poe|coloca)\w* (?:o |a |meu |minha )*(?:treino|lembrete|hora|horario)? ?(?:para |pra )?as \d|(?:todo dia|todos os dias|sempre) as|"
            r"(?:muda\w*|mude|altera\w*|troca\w*) (?:a |o |meu |minha )*(?:hora|horario|lembrete|treino).*"
            r"|(?:todos os dias|todo dia|sempre|a partir de agora|diariamente).{0,25}(?:as|a)|outro horario"
            r"|outra hora|treino (?:sempre )?as"
        )),
        ("snooze", None, (
            r"(?:faco|deixa|deixo) (?:mais tarde|depois|amanha|pra|para|a noite)|daqui a (?:pouco|um|meia|\d+)|agora nao da|me (?:chama|avisa|lembra)\w*|avisa-me|logo (?:a noite|mais|depois)|quando (?:chegar|sair|voltar)|pra depois|deixa pra (?:amanha|depois|mais)|ja ja|hoje a noite|"
            r"mais tarde|depois$|lembr\w+|adia\w*|agora nao|nao agora|em (?:\d+|um|uma|meia) ?(?:min\w*"
            r"|horas?|h)|daqui a|hoje a (?:noite|tarde)$|amanha (?:as|a|de|entao|cedo)|melhor amanha"
            r"|ainda nao|um momento|depois do trabalho"
        )),
        ("partly", None, (
            r"(?:series?|repeticoes|exercicios) em vez de|"
            r"(?:tudo|todos|todas) menos|menos (?:a|o) ultim\w+|so (?:a metade|metade|as|os|deu|fiz|consegui)|faltou|parei (?:antes|no meio|na metade)|(?:fiz )?(?:a )?metade|quase (?:tudo|todo)|"
            r"parcial\w*|em parte|so (?:metade|duas|dois|uma|um|fiz|consegui|\d|parte)|pela metade|metade"
            r"|nao (?:consegui|pude) (?:terminar|acabar|completar)|nao (?:tudo|terminei|acabei|completei"
            r"|todos|todas)|quase tudo|menos (?:a|o) ultim\w"
        )),
        ("skipped", None, (
            r"hoje nao (?:da|vai|deu|consigo|rola|posso|treino|vou)?|nao (?:deu|rolou|consegui(?! terminar| acabar| completar)|vai dar|tive tempo)|sem (?:tempo|condicoes|vontade)|muito cansad\w|(?:vou )?(?:pular|passar) hoje|faltei|"
            r"pul(?:ei|ar|o|a)|salt(?:ei|ar|o)|nao (?:fiz|treinei|vou|posso|deu|consegui treinar|vou fazer)"
            r"|hoje nao|sem (?:treino|tempo|sessao)|nao (?:tenho|tive|ha) tempo|descanso hoje|hoje descanso"
            r"|esqueci|estou doente|falhei"
        )),
        ("done", None, (
            r"(?:ja )?(?:fiz|terminei|acabei|conclui)(?: tudo| o treino| a sessao)?|treino (?:feito|concluido|terminado)|tudo feito|ta feito|feito$|prontinho|pronto,? (?:acabei|terminei|fiz)|"
            r"feit[oa]|pronto|pronta|termin\w+|acabei|conclui\w*|complet\w+|ja (?:fiz|esta|treinei)"
            r"|fiz (?:tudo|o treino|a sessao|todos|todas)?|treinei|treino feito"
        )),
        ("why", None, r"como (?:voce )?(?:chegou|calcul\w+|decid\w+)|de onde vem|por ?que|qual (?:e )?(?:a razao|o motivo)|explica\w* (?:o peso|a decisao)|motivo"),
        ("learn", None, (
            r"(?<!que )(?<!nao )(?:posso|devo|poderia|da pra|da para|e ruim|faz mal)|"
            r"(?<!que )(?:posso|poderia|devo|deveria|pode-se)|(?:e|faz|esta) (?:bom|mau|mal|ruim|seguro|bem"
            r"|permitido)|fontes"
        )),
        ("exercise", None, (
            r"como (?:e que )?(?:se )?(?:faz|faco|fazer|executo)|o que e (?:o|a|um|uma)|(?:estou|to) fazendo .{2,25} cert\w|me (?:ensina|explica)|"
            r"como (?:se )?(?:faz|faco|fazer|e|funciona)(?: (?:o|a|os|um|uma))?|mostra?(?:-me|me)? (?:como"
            r"|o exercicio)|me mostra|tecnica|(?:video|foto|desenho|imagem) d[eoa]|o que e (?:o|a|um|uma) "
            r"|explica\w* (?:o|a) (?:exercicio|ponte)"
        )),
        ("run", "told", (
            r"corri .{0,12}(?:\d|hoje|ontem|um pouco)|fiz (?:a |uma |minha |a minha )?corrida|fui correr"
            r"|dei uma (?:corrida|corridinha)"
        )),
        ("run", None, r"plano de corrida|voltar a correr|quando (?:posso|poderei) (?:voltar a )?correr"),
        ("next", None, (
            r"(?:qual|quanto|que) (?:o )?(?:peso|carga|quilos)|(?:quando|posso) (?:vou )?(?:aument|sub)\w+|mais (?:peso|carga)|(?:e se|o que acontece se) .{0,15}(?:crise|piorar)|"
            r"proximo peso|proxima carga|(?:peso|carga) (?:d[ae] |para )?(?:a )?(?:proxima|semana que vem"
            r"|seguinte)\w*|(?:qual|quanto|que) peso|quantos quilos|aumentar (?:o |a )?(?:peso|carga)"
            r"|quando aumento"
        )),
        ("progress", None, (
            r"como (?:e que )?(?:eu )?(?:estou|to|vou|ando)(?: indo)?|(?:estou|to) melhorando|meu (?:progresso|historico)|minha evolucao|quantos treinos|em que fase|meus resultados|"
            r"progresso|evolucao|grafico\w*|estatistica\w*|como (?:eu )?(?:estou|vou) indo|como vou"
            r"|historico|avanco|estou melhorando|tendencia"
        )),
        ("review", None, r"revisao|resumo|balanco"),
        ("tomorrow", None, r"e amanha\??$|(?:o que|que|qual) .{0,15}amanha|amanha (?:tem|e|treino|folga)|(?:que|qual|como|tem|sessao|treino|plano|exercicios).{0,30}amanha\b|amanha\?$|e amanha\??$"),
        ("week", None, (
            r"(?:plano|treinos?|programa) da semana|quando (?:e|treino|tenho|sera|vai ser).*|proximos? (?:dias|treinos?)|resto da semana|"
            r"(?:esta|essa|a|minha|proxima) semana|plano semanal|calendario|proxim[oa]s? (?:sessao|sessoes"
            r"|treino|treinos)|quando (?:e|treino|tenho|sera).*|dias de descanso|agenda|plano$"
        )),
        ("today", None, (
            r"(?:o que|que|qual|o q|oq) (?:tem|tenho|e|faco|treino|vou fazer|ha)(?: pra| para)?(?: hoje)?(?=[ ?.!]*$)|(?:o que|que) .{0,15}hoje|meu treino|(?:manda|mostra|passa)\w* (?:o |a |meu |minha )*(?:treino|sessao|exercicios)|tem treino hoje|"
            r"(?:que|qual|sessao|treino|exercicios|plano|rotina|tem|mostra\w*|ver).{0,40}hoje|^(?:und |y "
            r"|et |e )?hoje\??$|de hoje|o que (?:faco|tenho que fazer|devo fazer)(?: agora)?|^(?:sessao"
            r"|treino|exercicios|rotina)\??$|(?:mostra\w*|ver|manda) (?:a |o |meu |minha )*(?:sessao|treino"
            r"|rotina)"
        )),
        ("pain", None, r"(?:registra\w*|anota\w*) (?:a |minha )*dor|^dor$|esta doendo|doi"),
        ("swap", None, (
            r"(?:sem|nao tenho|hoje nao ha)(?: a| o| uma?)? (?:bola|deslizador|elastico|faixa|banco)\b|(?:sem|nao tenho)(?: os| as)? "
            r"(?:pesos?|halteres?|equipamento) (?:hoje|aqui)|viaj\w+ sem (?:pesos?|halteres?|equipamento)|academia (?:esta )?fechada"
            r"|ginasio (?:esta )?fechado|so (?:tenho )?(?:halteres?|elasticos) (?:hoje|aqui)|alternativa (?:a|ao|para)"
            r"|(?:em vez|no lugar) d\w+"
            r"|(?:ja )?tenho (?:uma?|a|o) (?:bola|deslizador)\b"
        )),
        ("weights", None, (
            r"meus (?:pesos|halteres)|equipamentos?|material|(?:tenho|comprei).{0,30}(?:halteres?"
            r"|kettlebells?|elasticos?|barra|pesos)|nao tenho (?:pesos|halteres)"
        )),
        ("settings", None, r"configurac\w+|ajustes|definicoes|preferencias|idioma|opcoes"),
        ("report", None, r"relatorio|para (?:o |a )?(?:meu|minha)? ?(?:fisio\w*|medic[oa]|doutora?)|pdf"),
        ("export", None, r"exporta\w*|baixar|descarregar|copia dos meus dados"),
        ("privacy", None, r"privacidade|quem (?:ve|le|pode ver)|quais dados|que dados|protecao de dados"),
        ("help", None, (
            r"o que (?:eu )?posso (?:dizer|escrever|fazer|perguntar)|nao (?:to|estou) entendendo|como (?:isso |isto )?(?:funciona|te uso)|to perdid\w|estou perdid\w|socorro|me ajuda|"
            r"ajuda\w*|o que voce (?:faz|pode fazer)|como (?:isso )?funciona(?: isso| isto)?$|comandos"
            r"|nao entendi|nao entendo"
        )),
        ("start", None, r"^(?:comecar|iniciar|inicio)$"),
        ("thanks", None, r"(?:muito |mto )?(?:obrigad\w+|obg|brigad\w+|vlw|valeu)|agradeco|obrigad[oa]|muito obrigad[oa]|valeu|brigad[oa]"),
        ("greeting", None, r"^(?:oie|ei|e ai|eae|opa|tudo bem|ate (?:amanha|logo)|tchau)\b|^(?:ola|oi|bom dia|boa tarde|boa noite)\b"),
    ),
)  # fmt: skip
