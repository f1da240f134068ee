"""English words and phrases."""

from content.replies.words import Words, numbered, split

_DOSE = (
    r"(?:session|workout|work out|exercises?|training|routine|rehab|programme?|sets?|reps?|it|them|all"
    r"|everything)"
)
_LOAD = r"(?:weights?|loads?|kilos?|kg|dumb-?bells?|kettle-?bells?)"
_MAY = (

        r"is (?:it|this|that) normal|am i (?:ok|okay|safe|good|fine|alright) to|(?<!what )(?<!which )(?<!weight )(?<!much )(?<!heavy )(?<!many )(?<!exercises )(?<!when )(?<!slow )(?<!slowly )(?<!fast )(?<!how hard )(?<!how low )(?<!how deep )(?<!how far )(?<!how high )(?<!how long )(?:can|may|could"
        r"|should|shall) (?:i|we)\b"
        r"(?! (?:say|put|enter|answer|give you|type|change|write|see|view|look at|check|export|download)(?!\w))"
        r"(?! (?:do|move|postpone|delay|push|shift|train|skip|have) (?:it|this|that|today|tonight|later"
        r"|(?:the|my) (?:session|workout)))|\b(?:is|are|would) (?:it|that|this|\w+ing|\w+)? ?(?:be )?"
        r"(?:ok|okay|fine|safe|allowed|bad|good|alright|harmful|dangerous)\b|am i allowed|(?<!what )do i have to"
        r"|what about (?!tomorrow|today|next|this|\w+day)"
        r"|is it (?:too|still)|(?:when|how soon) can i(?! (?:go (?:up|heavier)|move|add)(?!\w))|are .{1,20} (?:ok|okay|bad|good|allowed)"
        r"|do .{1,20} help|any tips"

)

WORDS = Words(
    code="en",
    common=split(

            "the a an i i'm it it's is was my me you your and or not what what's how why when can at in of "
            "to for with "
            "this that did do done have today tomorrow pain now please no yes out ten about like show next "
            "week"

    ),
    numbers=numbered(

            "zero|nil|zer0|zeor|zreo|nought|naught one two|twp|twoo three|thre|tree|threee|trhee|htree "
            "four|fuor|foru|fourr|fou five|fiv|fvie|fiive six|siz|sixx seven|sevn|sevem|sevven|seveb "
            "eight|eigth|eigt|eihgt nine|nien|ninne ten eleven|elven twelve"
            "|twelf thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen twenty"

    )
    | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100},
    articles=frozenset(),
    shared=split("siz fou"),
    half_re=r"and (?:a |one )?half|and 1/2|& a half|1/2|n a half|'n a half",
    point_re=r"point|dot",
    out_of_re=r"out of|o[uft]{1,2} o[ft]|otu of|out fo|outof|of|on|outta|over",
    before=split(

            "tbh ngl imo fwiw lol ass arse backside bottom rear lvl lvls umm uhm hmmm wir q stick down for id abt at-a hey got im its thats call put calling def defo reckon a an the it it's its is was at? been feels feel feeling felt like about around roughly approx "
            "approximately circa "
            "maybe perhaps probably possibly say i'd id i'll go going with pain score level number rating "
            "rate my hamstring "
            "sit bone butt bum buttock glute tendon leg today now currently still only just to be would "
            "call would-be solid "
            "between hmm hm um uh er well ok okay yes yeah yep so sure honestly actually sorry think guess "
            "reckon maybe a bit "
            "mostly more or less kinda sort of kind definitely easy strong good weak low high high-ish big "
            "small tiny mere lowly "
            "steady stable back down up up-to answer's answer and but or morning evening afternoon night "
            "sitting sat chair "
            "firm soreness ache discomfort hurts hurt painful it'll were gets got getting says give gave "
            "giving put "
            "same somewhere near nearly almost barely close make mark final hi hey hello thanks = : ~ = "
            "right left side feels-like "
            "that's thats said this monday tuesday wednesday thursday friday saturday sunday mon tue wed "
            "thu fri sat sun "
            "noon lunch rest as even rated scored we're we seems stays stayed remains overall total usual "
            "usually "
            "meant correction i'm at currently-at let's lets"

    )
    - {"we"},
    after=split(

            "zip nada zilch unfortunately woohoo yay yippee whoop woop hooray phew grr argh lol lmao omg bro dude buddy man pal ngl fwiw probs prolly def defo innit ye yep yeah nope eh right-now but. rn cos coz cuz due thanks-to honestly alas sadly now today tonight thanks thx thank ty cheers please pls sitting sit sat seated when while if "
            "but and or maybe perhaps "
            "probably though tho i i'd it it's its this that again still only for in at on after before "
            "during since from not so "
            "then because as by pain out right currently atm tbh imo ish or-so max tops top ok okay fine "
            "is was good better worse "
            "same lol haha hmm with without my the yesterday already just overall sore soreness feels felt "
            "feeling mostly all most "
            "discomfort pts hurts hurting too which no nothing standing bending running walking lying "
            "driving a-bit morning "
            "left average usually roughly approximately ach ache - : sir mate bro :) :( ? yes he she there "
            "here we're same-as "
            "point points sometimes really at-rest think guess reckon say instead rather up down going "
            "monday tuesday wednesday "
            "thursday friday saturday sunday idk dunno move postpone show tell send pause undo stop next "
            "earlier previously like overnight roughly stiff tight tender achy ouch ow ugh remind skip can "
            "could will how what why did done to both"

    ),
    pain_re=(
        r"pain(?:ful)?|pian|paim|pani|apin|sore(?:ness)?|ache|aching|hurt(?:s|ing)?|discomfort|score|nrs"
        r"|vas|rating|niggle|out of 10"
    ),
    now_re=(
        r"(?:right |just )?now|rn|currently|at the moment|at present|atm|today|tonight|since (?:lunch|noon"
        r"|breakfast|then|this morning)"
        r"|has been at|been at|i'm at|it's|still|these days|this (?:afternoon|evening)|settled (?:at|to)"
        r"|down to|dropped to"
    ),
    past_re=(
        r"(?:i'?d|would) have (?:said|called it|been)|after (?:the|my|yesterday'?s|that) (?:session|workout|training)|by (?:lunch|noon|evening)(?! (?:it'?s|it is|now))|yesterday|last (?:night|evening|week|time|month|session|monday|tuesday|wednesday|thursday|friday"
        r"|saturday|sunday)|before(?! (?:bed|lunch|work))"
        r"|previously|used to|the day before|(?:days?|weeks?|hours?|minutes?|while|mins?) ago|at (?:its|the"
        r"|it's) (?:worst|peak|best)|peaked|worst|usually|normally|average|earlier (?:this )?week|had been"
    ),
    soft_past_re=(
        r"by (?:the )?(?:night|evening|end of (?:the )?day)|at night|was|were|this morning|in the morning|earlier|after(?: the| my)? (?:session|training|run|workout)"
        r"|during(?: the| my)? (?:session|training|run|workout)"
        r"|at first|initially|woke up|on waking|overnight|first thing|started at"
    ),
    seat_re=r"sit(?:ting|z)? ?bones?|ischi\w*|sit bone|butt ?bone|where i sit",
    body_re=(
        r"(?:lower |low )?back(?! (?:to|down|up|around) )|knees?|calf|calves|foot|feet|ankles?|shoulders?|neck|hips?|groin|head"
        r"|other (?:leg|side)|arms?|wrist"
        r"|elbow|achilles|shin|quads?|toe|mood|stress|(?<!night's )sleep|energy|effort|rpe|motivation"
    ),
    activity_re=(
        r"(?:when |while |after |with )?(?:running|run|walking|sprinting|bending|stairs|driving|squatting"
        r"|lunging|stretching"
        r"|jogging|cycling|lifting)|(?:when|while) i (?:run|walk|bend|sprint|stretch|squat|jog|drive|lift"
        r"|cycle)|on stairs|at rest|lying"
    ),
    negation_re=r"not|isn't|isnt|wasn't|wasnt|never|no longer|n't|rather than|instead of",
    or_re=(
        r"or(?: maybe| perhaps| even)?|maybe|perhaps|possibly|verging on|bordering on|,? ?maybe(?: a)?"
        r"|if not|going on"
    ),
    to_re=r"to|and|till|through",
    zero_re=(
        r"not (?:a|one|even a|a single) (?:twinge|niggle|peep|hint|trace|ache)|(?:pain|soreness|score)(?: level| today| now)? ?(?:is|was|:|=|-) ?(?:none|nil|nothing|zilch)(?: at all)?(?=\W*$|[,.;!])|(?:not|isn'?t|wasn'?t|ain'?t) (?:even )?(?:the (?:least|slightest)(?: bit)?|in the (?:least|slightest)|remotely) (?:sore|painful|achy|tender)|(?:not|isn'?t|wasn'?t|ain'?t|doesn'?t feel) (?:sore|painful|achy|hurting)(?: at all| in the (?:least|slightest)| one bit| any ?more| today| now| right now)*(?=\W*$|[,.;!])|couldn'?t feel (?:a thing|anything)|(?:did|do|does)n'?t feel (?:anything|a thing|any pain|it at all)(?: today)?|(?:can'?t|cannot|couldn'?t) feel it at all|not a thing|no (?:aches|twinges|niggles)|nothing (?:at all )?to report|(?:no|not any|zero|without|without any|free of) (?:more |real |longer any |current )?(?:pain|pian"
        r"|apin|paim|pani|soreness|discomfort|ache)s?(?: at all| whatsoever)?"
        r"|pain[- ]?free|painless|(?:does|did)n'?t hurt(?: at all)?|(?:can'?t|cannot|don'?t"
        r"|do not) feel (?:anything|a thing|any pain)|(?:pain |pain's |it's |it is |pain is "
        r"|soreness )(?:is )?(?:all |completely |totally |now )?gone"
    ),
    zero_alone_re=r"not at all|not in the (?:least|slightest)|not (?:one|a) bit|(?:absolutely |literally |really |honestly )?(?:nothing|none|zero|nada|zilch)|none|noen|nonne|nothign|nothing|nothin|nowt|zilch|zip|nada|none at all|nothing at all",
    nearly_re=(
        r"almost|nearly|hardly|barely|practically|virtually|next to|close to|basically|pretty much"
        r"|little to|little or"
        r"|not|mostly|except|unless|apart from|until|wish|hope|if|when will|would|should|be|want|get"
        r"|becoming|became|some"
    ),
    degree_re=(
        r"fine|good|great|ok|okay|bad|awful|terrible|horrible|mild|moderate|severe|sore|a (?:bit|little"
        r"|lot)|bit|little|slight(?:ly)?"
        r"|some|not (?:too |so |that |very )?(?:bad|great|good)|alright|all right|niggl\w+|tender|tight"
        r"|stiff|meh|so[- ]so|hurts?|ouch|ow"
        r"|manageable|tolerable|perfect|excellent|low|high|medium|middling|lots|much|killing me|rough"
        r"|unbearable|excruciating|painful|so sore"
        r"|normal|usual|nice|amazing|worst|achy|uncomfortable|grumbl\w+|twinge|zinger|couple|few|several"
        r"|dunno|don't know|not sure|no idea"
    ),
    comparison_re=(
        r"same|unchanged|no change|as (?:before|yesterday|last|usual|always)|like (?:yesterday|before|last"
        r"|always)|better|worse|less"
        r"|more|lower|higher|improved?|double|half|twice|ditto|up|down|(?:at least|at most|less than"
        r"|more than|under|over|below|above|up to)"
    ),
    condition_re=r"hop(?:e|ed|ing)(?! (?:you|all|this finds))|hopefully|wish(?:ing|ed)?|expect(?:ed|ing)?|aim(?:ed|ing)?|want(?:ed|ing)?(?! to (?:say|tell|let|report|log|note|mention|add|share|give)(?!\w))|(?:my |the )?(?:goal|target)|fingers crossed|if|in case|suppose|what happens|when(?:ever)? (?:is|the|my)? ?pain|unless|until",
    question_re=(
        r"(?:what|what's|whats|how|how's|why|when|when's|where|who|which|can|could|may|should|shall|is|are"
        r"|am|does|will|would)\b"
    ),
    drug_re=(
        r"ibuprofen|ibu|paracetamol|acetaminophen|tylenol|advil|naproxen|aleve|aspirin|diclofenac|voltaren"
        r"|pain ?killers?|pain ?meds?"
        r"|nurofen|anti-?inflammator\w+|codeine|tramadol|nsaids?"
    ),
    units_re=(
        r"kgs?|kilos?|kilograms?|lbs?|pounds?|stone|grams?|mg|ml|km|kms|k|kilomet\w+|miles?|mi|met(?:er"
        r"|re)s?|m|cm|inch(?:es)?|feet|ft"
        r"|steps?|laps?|reps?|repetitions?|sets?|rounds?|bridges?|squats?|curls?|lunges?|rdls?|nordics?"
        r"|planks?|times?|x|min(?:ute)?s?|mins"
        r"|sec(?:ond)?s?|s|h|hrs?|hours?|days?|nights?|weeks?|wks?|months?|years?|yrs?|yo|pm|am|o'?clock"
        r"|degrees?|°c?f?|%|percent|pills?"
        r"|tablets?|glasses|beers?|coffees?|kids|children|people|minutes|exercises|sessions?|workouts?"
        r"|runs?|things?|of (?:them|those|these|the)"
        r"|more|stars?|st|nd|rd|th|euros?|dollars?|legs?|sides?|hands?|bpm|rpm|watts?|w|gallons?|litres?"
        r"|liters?|l|cups?|stretches|ibuprofen"
        r"|paracetamol|bananas?|apples?|chairs?|pieces?|messages?|questions?|friends?|dogs?|cats?|eggs?"
        r"|or more|points? (?:better|worse|less|more|lower|higher|up|down)"
    ),
    quantity_before_re=(
        r"did|do|ran|run|walked|took|take|taken|had|have|after|for|last|past|every|set|week|day|phase|step"
        r"|exercise|number|no\."
        r"|at|by|until|till|before|room|bus|page|version|chapter|age|aged|turned|bought|own|used|lifted"
        r"|managed|completed|remind|ate|drank"
        r"|slept|in|next|first|second|drove|sat|sitting for|since|around at|line|flat|apartment|gate"
        r"|platform|track|lane|size|grade|top|option"
    ),
    yes=split(
        "yes y yeah yep yup ya sure ok okay correct right true absolutely definitely indeed aye yess yesss "
        "👍 ✅ affirmative"
    ),
    no=split("no n nope nah na never not no-one none nay 👎 ❌ negative nop noo"),
    weekdays=numbered(
        "monday|mon|mondays tuesday|tue|tues|tuesdays wednesday|wed|weds|wednesdays thursday|thu|thur|thurs"
        "|thursdays "
        "friday|fri|fridays saturday|sat|saturdays sunday|sun|sundays"
    ),
    months=numbered((
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept"
        "|sep october|oct "
        "november|nov december|dec"
    ), 1),
    days={"the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1, "tomorow": 1,
          "tmrw": 1, "tmr": 1, "tomo": 1, "tommorow": 1, "tommorrow": 1, "tomorrrow": 1, "2moro": 1, "the day after tomorrow": 2,
          "day after tomorrow": 2},
    dayparts={"noon": 720, "midday": 720, "midnight": 0, "lunchtime": 750, "lunch time": 750, "lunch": 810, "morning": 480,
              "first thing": 420, "before work": 420, "afternoon": 900, "after work": 1080, "evening": 1140, "this evening": 1140, "this afternoon": 900, "tonight": 1200,
              "dinner": 1200, "bedtime": 1290, "before bed": 1290},
    durations={"minutes": 1, "minute": 1, "mins": 1, "min": 1, "m": 1, "hours": 60, "hour": 60, "hrs": 60, "hr": 60, "h": 60,
               "days": 1440, "day": 1440, "weeks": 10080, "week": 10080, "wks": 10080, "wk": 10080, "fortnight": 20160,
               "months": 43200, "month": 43200},
    at_re=r"at|@|by",
    in_re=r"in|after|for|another|give me|wait|snooze|later in|within",
    until_re=r"till|until|til|'til|back on|back|through|thru|to|up to",
    span_re=r"for|next|the next|about|during the next|off|away",
    past_half_re=r"half past|half|half-past",
    to_half_re=r"(?!)",
    quarter_past_re=r"(?:a )?quarter (?:past|after)",
    quarter_to_re=r"(?:a )?quarter (?:to|before|of)",
    evening_re=(
        r"tonight|this evening|in the evening|evenings?|at night|in the afternoon|this afternoon|afternoons?"
        r"|p\.?m\.?"
    ),
    intents=(
        ("cleared", None, r"(?:doctor|dr|gp|physio\w*|clinician|surgeon|consultant|specialist|midwife|therapist|pt)(?: \w+){0,4}? (?:cleared (?:me|it)|gave (?:me )?the (?:all[- ]clear|ok|okay|go[- ]ahead|green light)|allowed (?:me )?(?:to )?(?:load\w*|train\w*|exercise)|says? (?:i can|i may|it'?s (?:fine|ok|safe) to) (?:load|train)|said (?:i can|i may|it'?s (?:fine|ok|safe) to) (?:load|train|start again|continue))|(?:i'?ve |i have |i )(?:been |got |was )?cleared(?: by| to|$|[.!])|(?:got|have|given) the all[- ]clear"
            r"|(?:doctor|dr|gp|physio\w*|clinician|surgeon|consultant|specialist|therapist) (?:has already |has |already )(?:seen|checked|looked at) (?:it|me)(?!\w)"),
        ("phase", "back", (
            r"(?:go|move|drop|step|going|put me|take me|set me) (?:back|down) (?:a|one|1|to the "
            r"(?:last|previous|earlier)) (?:phase|stage)|(?:a|one) (?:phase|stage) (?:back|down|earlier)"
            r"|(?:previous|earlier) (?:phase|stage)"
        )),
        ("phase", "P1", r"(?:back|return|down|go) to (?:phase|stage) (?:1|one)(?!\w)"),
        ("phase", "P2a", r"(?:back|return|down|go) to (?:phase|stage) (?:2a|2|two)(?!\w)"),
        ("phase", "P2b", r"(?:back|return|down|go) to (?:phase|stage) (?:2b)(?!\w)"),
        ("phase", "P3", r"(?:back|return|down|go) to (?:phase|stage) (?:3|three)(?!\w)"),
        ("phase", "P4", r"(?:back|return|down|go) to (?:phase|stage) (?:4|four)(?!\w)"),
        ("phase", "on", (
            r"(?:want|ready|like|time) to (?:move|go|step) (?:on|up)(?!\w)(?! (?:in|with|to \d))"
            r"|(?:move|go|get|step|skip|jump) (?:on |up |ahead )?to the next (?:phase|stage)|next (?:phase|stage)"
            r"|^(?:can|may|could) i move on|^move (?:me )?on$"
        )),
        ("goal", "run30", r"goal .{0,25}(?:run|jog)\w* .{0,12}(?:30|thirty|half an hour)|goal .{0,20}30 min\w* .{0,8}run"),
        ("goal", "sprint", r"goal .{0,30}(?:sprint|football|soccer|rugby|hockey|match|compet)\w*"),
        ("goal", "sit", r"goal .{0,30}(?:sit|desk|office|work ?day|drive|driving)\w*"),
        ("goal", "run", r"goal .{0,30}(?:run|jog|marathon|race|10k|5k)\w*"),
        ("goal", None, r"(?:my|change|set|new|different|what'?s my|the) (?:my |the |a )?goal"),
        ("first_weight", None, r"(?:find |try |my |the )*first (?:hinge )?weight(?!\w)"),
        ("new_usual", None, (
            r"(?:my )?usual (?:pain |level |score )?(?:has |have |is |'s )?(?:changed|higher|different)"
            r"|(?:a |my )?new (?:usual|normal)(?!\w)|(?:this|it)(?:'s| is) (?:my )?(?:new )?normal now"
        )),
        ("test", None, r"(?:change|switch|different|another|other|pick) (?:my |the |a )?(?:daily )?test(?!\w)|^my test$"),
        ("physio_limit", "3", r"(?:physio\w*|therapist|pt|doctor|doc) (?:allow|let|say|said|ok)\w* .{0,25}?up to (?:a )?(?:3|three)"),
        ("physio_limit", "4", r"(?:physio\w*|therapist|pt|doctor|doc) (?:allow|let|say|said|ok)\w* .{0,25}?up to (?:a )?(?:4|four)"),
        ("physio_limit", "5", r"(?:physio\w*|therapist|pt|doctor|doc) (?:allow|let|say|said|ok)\w* .{0,25}?up to (?:a )?(?:5|five)"),
        ("cancel", None, (
            r"cancel|never ?mind|nvm|forget (?:it|that|about it)|abort|go back|scrap that|ignore (?:that"
            r"|it)"
        )),
        ("undo", None, (
            r"(?:by accident|accidentally)(?=[ ,.!]*$)|"
            r"(?:pressed|hit|tapped|clicked|pushed|chose|picked) the wrong|wrong (?:thing|one|option|answer tapped)|ignore (?:my|the) last|did that by accident|fat finger\w*|my bad$|whoops$|undo (?:it|that)|"
            r"undo|undoo|take (?:that|it) back|revert|(?:that|it) was (?:a |by )?(?:mistake|accident|wrong)"
            r"|wrong button|mis-?tap(?:ped)?"
            r"|(?:remove|delete|erase) (?:my |the |that )?(?:last|latest|previous|that)(?: (?:answer|entry"
            r"|one|score))?|oops$|didn'?t mean (?:that|to)"
        )),
        ("forget", None, (
            r"(?:delete|erase|wipe|remove|destroy|clear) (?:(?:all|everything|every) ?)?(?:of )?(?:my |the "
            r"|about me|what you)?"
            r" ?(?:data|account|profile|everything|history|info\w*|records?|me\b|you have|know)"
            r"|forget (?:me|everything|all about me)"
            r"|(?:delete|erase|wipe) (?:everything|it all|all|me)|right to be forgotten|gdpr (?:delete"
            r"|erasure)"
        )),
        ("stop", None, (
            r"(?:stop|quit|cease) (?:sending|with the|all)|no more (?:of this|msgs|pings|notifications)|take me off|"
            r"(?<!to )(?<!should i )stop$|^stop (?:it|this|please|now|everything)|unsubscribe|^(?:quit"
            r"|exit)$|leave me alone|stop (?:messag|send|remind|writ|bother|text|contact|spamm"
            r"|ask)\w*(?: me)?"
            r"|don'?t (?:message|contact|write|text) me|no more (?:messages|reminders)|i (?:want to )?quit"
            r"|opt out|go away$|turn (?:it |this )?off|end this"
        )),
        ("travel", None, (
            r"(?:staying|stuck|living|based|holidaying) in (?!bed|pain|the |a |my )[a-z]+|"
            r"^(?:now )?in (?!pain|an? |the |my|half|bed|\w+ (?:min|hour|day"
            r"|week))[a-z]+(?: [a-z]+)? (?:now|this week|until|till|for|at the moment)|time ?zone|jet ?lag"
            r"|(?:i'?ve |i |we |just |have )?(?:moved|relocated|relocating|moving|flew|flying|fly"
            r"|travell?ing|travelled|travel|landed)"
            r" (?:to|in|back to) (?!(?:the )?(?:gym|bed|work|session))\w+|(?:i'?m|i am|we'?re|im) (?:now "
            r"|currently |back )?(?:in|visiting) (?!pain|the (?:gym|middle|office|car|shower|mood|clear)"
            r"|a |an |bed|agony|trouble|bits|my|no |so |two|\d|too|rehab|training|meeting|hospital|great"
            r"|good|bad)[a-z]+"
            r"|(?<!not )(?:going|off|heading) to (?!the|bed|sleep|do|be|skip|try|work|train|need|have|run|miss|take"
            r"|stop|start|get|make|a |manage|finish|move|take|use|see|give|keep)[a-z]+(?! (?:it|this|that|them|my|me|out|off|down)(?!\w))"
            r"|(?:it'?s|it is) (?:already |now |only |still |about )*\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'?clock|in the (?:morning|evening|afternoon|night)|at night) (?:over )?here"
            r"|here (?:it'?s|it is) (?:already |now |only |still |about )*\d{1,2}(?::\d\d)? ?(?:[ap]\.?m|o'?clock|in the|at night)|on (?:\w+ )?(?:new york|london|\w+) time\b|local time is"
        )),
        ("pause", None, (
            r"(?:have|need) to stop (?:training|exercising) (?:for (?:an?|\d+|\w+) (?:days?|weeks?|months?)|until|till)|"
            r"no (?:more )?(?:messages|notifications|pings|sessions|reminders|training) (?:\w+ )?(?:this|next|over the) (?:week ?end|week|month)|(?:off )?on (?:my )?hols|hols\b|(?:^| )off (?:until|till|for|on)\b|away (?:for|until|till|next|this|from)|(?:got|have|caught) (?:a |the )?(?:covid|flu|cold|bug|virus)|(?:having|have) (?:an? )?(?:op|operation|surgery)|no training (?:till|until|for)|freeze (?:it|my|the)|stop for (?:a|\d|the|now)|put (?:it|this|me|everything) on hold|"
            r"extend (?:it |this |the pause |my (?:pause|break) )?(?:until|till|by|for|to)(?!\w)|hold (?:all )?(?:my |the |all )?(?:messages|reminders|sessions|notifications|training)|(?:my |our |the )?(?:holidays?|vacation|trip|leave) (?:starts?|begins?|from|until|till|is from)|"
            r"pause|hold everything|(?:on |going on |have |am on )(?:a )?(?:holidays?|vacation|leave|trip)"
            r"|holidays?$|vacation|going away|(?:i'?m|i am|i'll be|will be) away|^away"
            r"|take (?:a |some )?(?:break|time off)|(?:a )?break (?:until|till|for|from)|mute|time off"
            r"|tak(?:e|ing) .{1,20} off|need a break|travel\w* .{0,20}(?:until|till)|no (?:training"
            r"|sessions|reminders) (?:until|till|for|this week|next week)"
            r"|(?:i'?m|i am|been|got|feeling) (?:\w+ )?(?:sick|ill) (?:for|until|this|all)|(?:i have|got"
            r"|have) (?:a |the )?(?:cold|flu|covid)|stop (?:reminders |messages )?(?:for|until|till)"
            r"|be quiet (?:for|until|till)"
            r"|out of (?:town|office|the country)|back (?:on|in) (?=.{0,12}(?:day|week|month|\d(?:st|nd|rd"
            r"|th)))"
        )),
        ("resume", None, (
            r"(?:i'?m |am )?home (?:and|now|again)? ?(?:ready|now|again)|ready when you are|where were we|let'?s (?:pick|get back|do this)|start me (?:up )?again|back (?:to it|on it|in action|from|now)|un-?mute|hols? (?:is|are) over|holiday(?:'s| is) over|"
            r"(?:end|stop|finish|cancel) (?:the |my )?(?:pause|break|holiday)|^(?:ok |okay |i'?m |i am |and |yes |now )*ready(?: now)?[.!]*$"
            r"|^(?:(?:hi|hello|hey|ok|and),? )?back(?: again| now)?(?=[ .!]*$)|resume"
            r"|un-?pause|i'?m back|im back|i am back|ready (?:to|for) (?:go|start|continue|train|restart"
            r"|another|more|again|begin)\w*|start (?:up )?again|let'?s (?:go|continue|start|restart"
            r"|get going|resume)(?: again)?"
            r"|continue|carry on|pick (?:it )?(?:back )?up|back (?:from (?:holiday|vacation|my)|at it|home)"
            r"|restart|i want to (?:start|train|continue) again|recovered from|feeling better,? (?:let's"
            r"|ready)|turn (?:it |reminders )?(?:back )?on"
        )),
        ("flare", "anew", r"(?:start|begin) (?:all )?(?:over|anew|from scratch|from the beginning|from zero)(?! with)"),
        ("flare", "back", r"(?:it'?s|it is|pain is|pain'?s) back(?! (?:to|at|down|in|with)\b)|it (?:came|has come) back|it has returned"),
        ("flare", None, (
            r"over(?:cooked|done|reached|trained|stretched) it|did (?:way )?too much(?=[ ,.!]*$| (?:yesterday|today|and|now))|(?:it'?s|it is) (?:really |so |very )?(?:angry|kicking off|raging|on fire)|big setback|playing up|kicked off|worse than ever|"
            r"flare(?:d|s)?(?:[- ]?up)?|flaring|flair(?:ed)?[- ]?up|set ?back|(?:much|so much|way"
            r"|a lot) worse (?:today|now|since|after|this)|really bad (?:today|day|again)"
            r"|it'?s (?:really )?(?:angry|back with)|(?:overdid|over did) it"
            r"|aggravated|worst (?:day|it'?s been)|pushed (?:it )?too (?:hard|far)"
        )),
        ("correct", None, (
            r"(?:meant|wrong (?:one|button|number|thing)[,.;:!]? (?:it |that )?(?:was|is|should be|it's|meant)) (?:an? )?(?=\d)(?!\d+(?:[.,]\d+)? ?(?:kg|kilo|lb|pound|min|reps?|sets?|x|am|pm|:))|"
            r"(?:change|fix|edit|correct|update|amend) (?:it|that|this|my (?:last )?(?:answer|score)|the (?:last )?(?:answer|score))[:,.]? (?:to |an? |into )*(?=\d)|"
            r"correct(?:ion|ed)?|(?:that|it|this|answer|score|yesterday|\w+day)(?:'s)? (?:should (?:be"
            r"|have been)|was (?:actually|really|meant))|i meant|i mean\b|meant to (?:say|type|tap|press)"
            r"|make (?:it|that) (?:a )?(?=\d)(?!\d{1,2}(?::\d\d| ?[ap]\.?m| ?h))"
            r"|(?:change|fix|edit|update|amend|set|correct) (?:it|that|my (?:last )?(?:answer|score|entry)"
            r"|the (?:last )?(?:answer|score|entry)|\w+day(?:'s)?|yesterday(?:'s)?|last \w+)(?: \w+)*? to"
            r"|typo|actually,? (?:it'?s |it was |was )?(?:a )?(?=\d)|wrong,? (?:it was "
            r"|it's )?(?:a )?(?=\d)|(?<!at )(?<![\d.:])\d+(?:\.5)? instead of (?:a )?\d+(?:\.5)?(?! (?:every|each|daily|from now|in the))|mistyped|wrong (?:number"
            r"|score|answer)|(?:oops|sorry|sry),? (?:it'?s |that'?s |it was )?(?:a )?(?=\d)|should(?:'ve"
            r"| have)? be(?:en)? (?:a )?(?=\d)|not \d+(?:\.5)?,? (?:but )?(?=\d)|\d+(?:\.5)?,? not (?:an? "
            r"|eine |un |um )?\d+(?:\.5)?|^no,? (?:it was|it's|that was|it is)? ?(?=\d)(?!\d+-[a-z])"
            r"|(?:edit|change|fix|correct) (?:my |the |a |an )?(?:past |last |old |previous "
            r"|earlier )?(?:answer|score|entry)"
        )),
        ("units", None, (
            r"(?:switch|change|convert|go|use|set|prefer|show|want|work)\b[^\d]{0,20}\b(?:to |in "
            r"|use )?(?:pounds|lbs?|kgs?|kilos?|kilograms?|metric|imperial)\b|(?:in |use )(?:pounds|lbs?"
            r"|kilos|kg|metric|imperial)(?: please| pls)?$"
            r"|(?<!\d )(?<!\d)(?:pounds|lbs?|kilos|kilograms|kg) (?:please|pls|instead)"
            r"|(?:plates|weights?|dumb-?bells?|gym|everything|it)(?: here)?(?:'s| is| are) (?:all )?(?:marked )?in (?:pounds|lbs?|kilos|kgs?)"
            r"|(?<!\d )(?<!\d)in (?:pounds|lbs?|kilos|kgs?|kilograms) (?:from now on|instead|always|going forward|for everything|from here on)"
            r"|not (?:kilos|kg|pounds|lbs?)"
            r"|^(?:pounds|kilos|lbs?|kgs?|metric|imperial)$|(?:change|switch|which) units?|units?$"
        )),
        ("change_hour", None, (
            r"(?:reminders?|messages?(?! me(?!\w))|sessions?|training) (?:\w+ ){0,2}(?:at|to) \d|"
            r"(?:morning|evening|afternoon|lunchtime|night)(?:time)? (?:reminders?|messages|sessions)|(?:to|in(?: the)?|do|prefer|rather|like) (?:mornings|evenings|afternoons|lunchtimes|nights)|"
            r"\d{1,2}(?::\d\d)? ?(?:am|pm)? instead of \d{1,2}(?::\d\d)?(?: ?[ap]m)?|\d ?(?:am|pm)?.{0,20}from now on|"
            r"(?:change|move|set|shift|switch|update|make) (?:my |the |our )?(?:daily |training |session "
            r"|workout |reminder |usual |standing )*(?:time|hour|reminders?|session|training|slot"
            r"|schedule)(?: time)?(?: \w+)? (?:to|for|at|from)\b"
            r"|(?:every ?day|daily|each day|from now on|always|usually|weekdays|normally|permanently"
            r"|in future|going forward)\b.{0,30}\b(?:at|around|by|to)\b|(?:remind|message|ping|text"
            r"|ask) me (?:daily|every ?day|each day|every (?:morning|evening))"
            r"|(?:i )?(?:train|work out|exercise|do it|prefer) (?:at|around) (?=\d)|(?:train|sessions?"
            r"|workouts?|reminders?) in the (?:morning|evening|afternoon)s?|(?:morning|evening"
            r"|afternoon)s (?:are|is|work|suit)|^change (?:my |the )?reminders?$|(?:message|ping|text"
            r"|remind) me (?:at|around) .{1,12}instead|\d(?: ?[ap]m|:\d\d).{0,10}(?:every ?day|daily)"
            r"|different time|(?:change|move|set) (?:my |the )?(?:\w+ )?(?:time|hour)(?! ?zone)"
            r"|every (?:morning|evening) (?:at|around)|(?:at|around) .{1,20}(?:every ?day|daily|each day"
            r"|every (?:morning|evening)|from now on)|(?:earlier|later) (?:every|each|in general)|new time"
        )),
        ("snooze", None, (
            r"gimme (?:\w+ ){0,2}(?:min\w*|hours?|hrs?|sec|bit)|"
            r"(?:when|once|after) i(?:'m| am| get| come| finish)?(?: \w+){0,3} (?:home|back|work|done|free)|(?:i'?m |am )?back (?:home )?at|in a (?:bit|mo|sec|while|min)|(?:not just|not) now|catch me|leave it (?:till|until|for)|^after (?:the )?(?:kids|dinner|lunch|work|school)|this arvo|do it (?:later|tonight|tomorrow)|"
            r"snooze|(?:nudge|buzz|poke|prod|bug|chase|hit|message|text) me (?:again |up |back )?(?:later|tonight|tomorrow|after|this|at|in|around|when|once)(?!\w)"
            r"|(?<!hours )(?<!hour )(?<!days )(?<!day )(?<!minutes )(?<!min )(?<!week )(?<!weeks )later"
            r"|remind(?! me (?:what|which|how|of)(?!\w))(?: me )?|delay|ping me|not (?:right )?now\b"
            r"|postpone|reschedule|push (?:it|this|that)? ?(?:back|to)|(?<!don't want to )(?<!dont want to )(?<!do not want to )(?:do|make|move|shift|delay) (?:it"
            r"|this|that|(?:the |my |today'?s )?(?:session|workout|training))? ?(?:to|till|until|at|in|by"
            r"|tomorrow|tonight|this|later|for)"
            r"|give me (?:\w+ ){0,3}(?:min|mins|minutes|hour|hours)\b|in (?:\d+|a|an|half an|a few"
            r"|a couple of) ?(?:min|mins|minutes|h|hours?|hrs?|bit|while)\b|ask (?:me )?(?:again|later"
            r"|tomorrow|tonight|in|at)|tomorrow (?:instead|then|please|morning|evening|at)|can (?:we"
            r"|i) do (?:it|this) (?:later|tomorrow|tonight)|try (?:me )?(?:again|later|tomorrow|at)"
            r"|i'?ll do it (?:later|tonight|tomorrow|after|this|at|in)|(?:busy|not home|at work) (?:until"
            r"|till|now|right)|^(?:after (?:work|lunch|dinner)|(?:this|in the) (?:evening|afternoon)"
            r"|tonight)$|(?:maybe|probably|rather|better|doing it|do it) (?:tonight|tomorrow|later"
            r"|this (?:evening|afternoon))|hold on|one (?:sec|second|moment)|not yet"
        )),
        ("partly", None, (
            r"(?:sets?|reps|exercises|rounds) instead of|"
            r"(?:did|managed|finished|completed|got) (?:only |just )?(?:one|two|three|four)(?: out)? of (?:the |my )?(?:two|three|four|five|six)(?!\w)"
            r"|(?<![\d/.])(?P<few>\d)(?: ?/ ?| (?:out )?of )(?!(?P=few))\d (?:is |are |exercises |sets )?(?:done|finished|completed?)"
            r"|couldn'?t get through (?:it|them)|barely got through half|(?:all|everything|most|lot|the lot)(?: of it| of them)? (?:bar|apart from|minus|except for)|only got (?:through|to|half)|(?:half|part) way|got (?:half ?way|part ?way)|(?:first|last) (?:two|2|half) only|almost (?:all|everything)|bit of it|not quite all|one set short|short of|"
            r"(?:couldn'?t|could not|didn'?t|did not|can'?t|wasn'?t able to|failed to) (?:quite )?(?:finish"
            r"|complete|get through|manage|do) (?:the |all|my |everything|every|last|it all|whole"
            r"|that last)|only (?:did|managed|got|half|two|one|the first|some|a few|part|\d)|part(?:ly"
            r"|ial(?:ly)?|s? of it)|half (?:of )?(?:it|the|done|a (?:session|workout))"
            r"|some of (?:it|them|the)|not (?:all|everything|the whole)|cut (?:it|the session"
            r"|the workout)? ?short|(?:skipped|missed|left out|dropped) (?:the )?(?:one|last|two|some|a few"
            r"|a set|a couple|nordics?|bridges?|rdls?|planks?|final|third|second|\d)|stopped (?:early|after"
            r"|halfway|half way|short|at)|most of (?:it|them|the)|halfway|(?:two|2|one"
            r"|1) (?:out )?of (?:the )?(?:three|3|four|4|two|2) (?:exercises|sets)|all but|all except"
            r"|^half$|^only (?!\d)|(?:did|done|managed|finished|completed) (?:about |around |roughly |maybe |like |nearly |just over |over |just )?half(?! (?:an|a|past))|did (?:some|a bit|a few|a little)|(?:but|except) (?:i )?(?:skipped"
            r"|left out|missed|not|without)|had to (?:stop|quit|break off)|everything (?:but|except)"
            r"|gave up|ran out of time|(?:didn'?t|couldn'?t|did not|could not|not) (?:quite |completely "
            r"|fully )?(?:finish(?:ed)?|complete[d]?)(?! yet)"
        )),
        ("skipped", None, (
            r"(?:don'?t|do not) (?:want to|wanna|feel like) (?:do(?:ing)?|train(?:ing)?|exercis(?:e|ing))"
            r"(?: (?:it|this|that|anything|the session|my session|my exercises))? (?:today|tonight)|"
            r"(?:stay(?:ed|ing)?|was|spent (?:the )?day|been|lying) in bed(?! (?:for \d|until|till))|"
            r"too (?:sore|tired|ill|busy|stiff|hungover|wrecked) to (?:train|do|exercise)|"
            r"^(?:i'?m |feeling |still )?(?:sick|ill|poorly)(?: today)?[.!]*$|forgot(?: completely| totally| again| today)*[.!]*$|(?:completely|totally|clean) forgot|(?:wasn'?t|was not|weren'?t) able to (?:train|do|exercise|make|get|work|fit)|no can do|sack(?:ing|ed)? (?:it|this) off|over ?slept|sleeping in|calling it off|call it off|can'?t be (?:arsed|bothered)|"
            r"giv(?:e|ing) (?:it|this|that|today) a miss|not happening|rest day(?: for me| today)?(?=[ ,.!]*$|,)|(?:knackered|shattered|wrecked|exhausted|wiped)(?! but)|couldn'?t face|didn'?t (?:get round|happen|get to)|no chance today|won'?t (?:happen|be training)|blew it off|nothing today|didn'?t bother|"
            r"skip(?:ped|ping)?|(?:didn'?t|did not|haven'?t|have not|won'?t|will not|couldn'?t|could not"
            r"|can'?t|cannot|not able to|unable to|not going to|not gonna) (?:do|train|make|get|work"
            r"|exercise|manage|fit|find|had|be training|go)\b|not (?:today|tonight|training|doing)"
            r"|no (?:session|workout|training|exercises?|time|rehab)\b|miss(?:ed|ing) (?:it|the|my|today"
            r"|yesterday|a |this)|^missed|rest(?:ing)? (?:day )?today|taking (?:today|the day) off|day off"
            r"|too (?:tired|busy|sick|ill)|^nope,? (?:not|didn)|forgot (?:it|to|about|the|my)|never (?:did"
            r"|happened|got)|did not happen|didn'?t happen|i'?m (?:sick|ill|exhausted|wiped)|pass (?:on"
            r"|today)|(?:couldn'?t|can'?t|won'?t|cannot) (?:today|tonight|be bothered)|no gym|(?:sick|ill"
            r"|unwell) (?:today|again|at home|in bed)|(?:haven'?t|hadn'?t|not) trained|^pass$|skiping"
            r"|did nothing|nothing done|bail\w*"
        )),
        ("done", None, (
            r"got through (?:everything|it|all|them|the)|(?:all )?sorted(?=[ ,.!]|$)|"
            r"done|^doen$|^dnoe$|^check$|finished|finsihed|completed?|did (?:it|them|all|everything|today'?s|every"
            r"|(?:my|the|that|this)(?: \w+){0,2}? (?:session|workout|exercises?|training|routine|rehab|lot|sets?|reps|bridges?"
            r"|planks?|rdls?|stuff|thing|programme?|holds?|work|homework|curls?|hinges?)|that$|this$)|all (?:sets|reps|exercises|of (?:it|them))|got (?:it|them"
            r"|through it|that) done|nailed it|smashed it|crushed it|ticked|trained(?: today)?$|^i trained"
            r"|in the bag|just (?:did|trained|worked out)|(?:session|workout|exercises|training) (?:is "
            r"|was )?(?:over|complete)|✅|✔|did today|knocked (?:it|that) out|worked out"
        )),
        ("report_load", None, (
            r"(?:used|did|lifted|with|at|managed|took|went with|loaded) \d+(?:[.,]\d+)? ?(?:kgs?|kilos?"
            r"|lbs?|pounds?)"
        )),
        ("why", "asked", (
            r"why (?:do|are|would|did) (?:you|u|ya) (?:even |always |keep )?(?:ask\w*(?! (?:me )?(?:to (?!rate|tell|say|score|answer|give|report|enter|type|confirm|choose|pick)"
            r"|for (?:\d|(?:\w+ ){0,2}(?:weights?|loads?|kg|kilos?|lbs?|pounds?|reps?|sets?|seconds|sessions?|heavier|lighter)(?!\w))))"
            r"|want(?:ing)? (?:to know|that|this)"
            r"|need(?:ing)? (?:to know|that|this|it|my))|why (?:is|was) (?:that|this|it) (?:asked|needed|important|relevant)"
            r"|(?:what|why) do (?:you|u) need (?:that|this|it|to know)(?: that| this| it)?(?: for)?"
            r"|^(?:and )?what(?:'s| is) (?:that|this|it) for\??$|^(?:and )?what for\??$|^why (?:that|this|the) question\??$"
        )),
        ("why", None, (
            r"where do (?:these|those|the|my) (?:numbers|weights|loads)|"
            r"(?:^|[,.] ?)y (?:no|not|is|did|was|the)\b.*|how did (?:u|you|ya|this|that) .{0,20}(?:work|figure|calc|come|get)\w*|on what basis|what'?s (?:that|this) based on|based on what|"
            r"^why\??$|^/?why|why (?:did|is|was|has|have|do|does|would|am|are|not|so|the|less|more|can'?t|isn'?t"
            r"|hasn'?t|didn'?t|only|no|back|down|up|should|this|that|hold|\d).*|how come"
            r"|where does .{1,20} come from|^(?:the )?reasons?\??$|what(?:'s| is| was) the reason"
            r"|reason for|explain (?:the |my |this |that )?(?:weight|number|load|decision|suggestion|change"
            r"|drop)|what changed|how (?:did|do) you (?:decide|get|work|calculate|come)"
        )),
        ("learn", None, _MAY),
        ("learn", "sources", (
            r"(?:what(?:'s| is| are)? )?(?:your |the )?sources?\??$|where does this come from|evidence"
            r"|studies"
        )),
        ("exercise", None, (
            r"how (?:slow|slowly|fast|high|deep|far|low|long|hard) (?:do|should|must|can) (?:i|you|we) (?:lower|hold|lift|raise|bend|hinge|slide|squeeze|push|press|come)|"
            r"what(?:'s|s| is) (?:the |a )?(?:hip )?(?:thrust|bridge|plank|hinge|rdl|slider|nordic|clamshell|heel dig)s?|show me (?:a |the |an )?(?:side |single[- ]leg )?(?:plank|bridge|hinge|thrust|slider|curl)|"
            r"am i doing .{2,30} (?:right|correctly|wrong|properly)|(?:where|how) (?:do|should|must) my (?:feet|foot|knees?|hips?|back|hands?|arms?)|which way (?:do|should)|how (?:deep|low|far) (?:do|should) i (?:go|bend|hinge)|"
            r"how (?:do|should|can|does|must) (?:i|you|one|we) (?:do|perform|set up|hold|execute)\b"
            r"|how (?:to|2) (?:do|perform)|how (?:does|is) (?!this|it|that|the bot)(?:the |a )?.{2,30} (?:go|work|done|performed)"
            r"|(?:show|teach|tell|remind) me (?:how|(?:the |a )?(?:picture|photo|video|drawing|technique"
            r"|form|bridge|nordic|rdl|plank))|technique|(?:proper|correct|right|good) form|form (?:for|on"
            r"|check)"
            r"|what(?:'s| is| are| does) (?:a |an |the )?(?:single[- ]leg |double[- ]leg |romanian |nordic "
            r"|side |hip |swiss )*(?:bridges?|nordics?|rdls?|deadlifts?|planks?|curls?|sliders?|hinges?"
            r"|thrusts?|clamshells?|good mornings?|heel digs?|pull[- ]?throughs?)"
            r"|explain (?:the )?(?:bridge|nordic|rdl|plank|curl|slider|hinge|exercise|single)|(?:video|demo"
            r"|picture|photo|drawing|instructions?|description) (?:of|for)|how (?:do|does) (?:the |a )"
            r"|how do i .{0,20}(?:bridge|nordic|rdl|plank|curl|slider|hinge|thrust|exercise)"
        )),
        ("run", "told", (
            r"(?:i )?ran (?:\d[\w.,]*|(?:for )?(?:\d\w*|an? hour|half an hour)|r[- ]?\d|rung \d|my|the(?! risk)|today"
            r"|yesterday|this (?:morning|evening)|easy|easily|a (?:bit|little|slow|short|mile|k))|jogged"
            r"|(?:went|been|was) (?:out )?(?:for|on) an? (?:\d[\d.,]*[- ]?[a-z']+ )?(?:easy |short |slow |little |quick "
            r"|light )*(?:run|jog)|(?:did|done|finished|completed) (?:my |the |a |an |today'?s )?"
            r"(?:\d[\d.,]*[- ]?[a-z']+ )?(?:easy |short |slow )*(?:run|jog|walk[- ]run|run[- ]walk|r[- ]?\d)"
            r"|\d+[- ]?min\w* (?:easy |slow |of )*(?:run|jog)(?:ning|ging)?"
            r"|\d[\d.,]*[- ]?(?:k|km|mi|miles?) (?:easy |slow )*(?:run|jog)(?=\W+\w)"
            r"|(?:run|jog) (?:is )?(?:done|finished)|went (?:running|jogging)"
            r"|log (?:a |my )?(?:\d[\d.,]* ?[a-z]+ )?run"
        )),
        ("run", None, (
            r"why (?:can'?t|cannot|may i not|am i not (?:allowed to )?|not|no) ?i? ?(?:run|jog)\w*|when (?:can|may|will) i (?:start |get |go )?(?:back )?(?:to )?(?:run|jog)\w*|"
            r"^run$|running (?:plan|ladder|programme?|schedule)|(?:return|get|go|going"
            r"|getting) (?:back )?to running|walk[- ]run|run[- ]walk|when (?:can|may|will) i run"
            r"|(?:what|which)(?:'s| is| are)? (?:my |the )?(?:next )?(?:run|rung|jog)(?!\w)|(?:my |next )rung"
        )),
        ("next", None, (
            r"(?:will|does|do|is|when does|when will) (?:it|this|the weight|they) (?:get|go|be|become|getting|going) (?:any )?(?:heavier|up)|what (?:am i|will i be|do i|should i be|should i) (?:lift|us|do)\w* next (?:week|time)|how heavy (?:should|do|can|will|am|is)|when (?:can|do|will|may|should) i (?:go|move|add|get) (?:up|heavier|more|weight)|(?:what|how) (?:would|will|does|do)? ?(?:happens?|it go) if .{0,20}flar\w*|what if .{0,20}flar\w*|ready for more weight|how much (?:weight|next)|"
            r"(?:am|are|do) (?:i|we) (?:going|go|moving|move) up|next (?:week'?s? |session'?s? "
            r"|time'?s? )?(?:weights?|loads?|kg|level|step|numbers?)|next week'?s|(?:what|which|how much"
            r"|how heavy).{0,25}(?:weight|load|heavy|kilos?|kg|lift)\b.{0,30}|(?:will|does|can|should"
            r"|is) (?:my |the |it )?(?:weight|load)\b.{0,20}(?:up|increase|rise|change|go|down)|(?:weights?"
            r"|loads?) (?:for )?next (?:week|time|session)|when (?:do|can|will|does) (?:i|the weight|it"
            r"|we) (?:go|move|get) (?:up|heavier)|heavier\b.{0,15}\?|increase (?:the |my )?(?:weight|load)"
            r"|more weight"
        )),
        ("progress", None, (
            r"what (?:was|were|is|are) my (?:\w+ )?(?:pain|scores?|average)|my (?:pain|scores?) (?:last|this|over|for) (?:the )?(?:last |past )?(?:week|month)|how many (?:sessions|workouts|days)|have i improved|over (?:the )?(?:last|past)|(?<!lose )(?<!lose my )(?<!lose all )(?<!losing )(?<!losing my )progress"
            r"|trends?|charts?|graphs?|plot|stat(?:s|istics)|how(?:'m| am| have) i (?:doing|done|been doing"
            r"|going|getting on)|am i (?:getting|making|improving|doing (?:ok|well|better|fine|good|alright"
            r"|right))\b.*|history|improv(?:ing|ement)s?|my (?:scores|numbers|log|data so far)|over time"
            r"|where am i(?: at| now)?(?=[ ?.!]*$)|(?:what|which) (?:phase|stage) (?:am i|is this)"
            r"|how(?:'s| is) (?:it|my|the) (?:going|recovery|rehab|tendon doing)|(?:last|past) (?:\d+|few"
            r"|couple of) (?:weeks?|days?|months?|sessions?)|how far"
        )),
        ("review", "decided", (
            r"what (?:did|have|had) (?:you|u|ya|we) (?:just |last )?decided?(?! to)|what (?:was|has been|got) decided"
            r"|(?:what (?:was|is|were|are)|what'?s|tell me|show me) (?:the|your) (?:last |latest )?decisions?"
            r"|^(?:the |your )?(?:last |latest )?decisions?$"
        )),
        ("review", None, r"(?:weekly |week'?s? |my )?(?<!on the )(?<!in the )(?<!on a )(?<!in a )(?<!left a )(?<!performance )(?<!film )(?<!book )review|summary|recap|weekly (?:report|check)"),
        ("tomorrow", None, (
            r"am i (?:off|training|on|resting) tomorrow|tmrw\??$|what'?s tmrw|"
            r"(?:what|what's|whats|which|show|do i|am i|is|session|workout|plan|exercises?|training|rest"
            r"|anything).{0,30}tomorrow\b|tomorrow'?s? (?:session|workout|plan|exercises?|training)"
            r"|^tomorrow\?$|and tomorrow\??$"
        )),
        ("week", None, (
            r"(?:what|what's|whats)(?: \w+){0,3} after (?:today|this|that|tomorrow)(?!')|plan for the (?:rest|next|coming|week)|what(?:'s| is| are|s)? .{0,20}(?:rest of the|later this|the coming|this|next) week|what have i got (?:on )?(?:\w+day|later)|am i off (?:on )?\w+day|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day'?s? (?:session|workout|plan|exercises|training)\??"
            r"|(?:what|which|anything|session|workout|plan|exercises|training|do i).{0,30}(?:on |for "
            r"|next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\??$|(?:this |the |my |full "
            r"|whole )?week(?:'s|ly)? (?:plan|overview|schedule|sessions?|ahead|look)|(?:this|the|my"
            r"|next) week\??$|schedule|up-?coming|what'?s (?:coming|ahead|next|up)|next (?:session|workout"
            r"|training|few days|heavy day)s?|when(?:'s| is| do i| am i) (?:my |the |i |next )?(?:next"
            r"|train|session|rest|heavy)\w*|(?:which|what) days?|calendar|rest days?\?|plan for the week"
            r"|coming (?:days|week)|^plan$|rest of the week"
        )),
        ("today", None, (
            r"rest day today\?|how many (?:sets|reps|exercises)(?! (?:did|have) i)|(?:today'?s|my) (?:list|set|stuff|lot)\b|what (?:have|do) (?:you|u) (?:got )?(?:have )?for me|"
            r"(?:wot|wat|what|whats|what's|wots)(?: are| r)? we doing(?: today)?|what exercises (?:have i|do i|are)|what do i have to do|what'?s (?:the|my|today'?s) (?:workout|session|training|routine)|gimme (?:my |the |today'?s )?(?:session|workout|exercises)|is (?:it|today) (?:a )?(?:heavy|light|rest|training|easy|hard)|"
            r"to-?day'?s? (?:session|workout|exercises?|training|plan|routine|programme?|work)|(?:what"
            r"|what's|whats|wht|wats|which|show|give|tell|send|see|do i|have i|am i|(?<![a-z] )is|anything"
            r"|plan).{0,40}(?<!after )(?:today|tonight|now\??$)|what (?:do|should|must|shall|have) (?:i|we) (?:do(?! (?:on |this |next )?(?:\w+day|tomorrow|week))"
            r"|to do|need to do|have to do)(?: today| now)?|(?:show|send|give|see|get|start|open|repeat|need"
            r"|want)(?: me)? (?:the |my |today'?s? |a )*(?:session|workout|exercises?|training|plan"
            r"|routine)|(?:session|workout|exercises?|training|plan) (?:for )?(?:today|pls|please|now)"
            r"|^(?:session|workout|exercises?|my session|my workout|the session|the workout|sesh)\??$"
            r"|what'?s (?:the plan(?! for the (?:rest|next|coming|week))|on|up for|my (?:session|workout|plan|training)|for)|^(?:and |ok |so "
            r"|for |hi |hey |hello |please )*today(?: please| pls| then)?\??$|which exercises"
            r"|remind me what|session again"
        )),
        ("pain", None, (
            r"(?:log|record|enter|add|report|note|track|register|save) (?:my |a |the |today'?s )?(?:pain"
            r"|score|soreness)|pain (?:log|score|entry|report|check)|^(?:my )?pain\??$|it hurts|hurts"
        )),
        ("swap", None, (
            r"^(?:today )?(?:without|no) (?:the |an? |any )?(?:[a-z-]+ ){0,4}?(?:bridge|plank|nordic|rdl|deadlift|hinge|thrust|curl)s?(?: hold)?s? today$"
            r"|^today,? (?:without|no) (?:the |an? |any )?(?:[a-z-]+ ){0,4}?(?:bridge|plank|nordic|rdl|deadlift|hinge|thrust|curl)s?|"
            r"(?:no|without (?:a |the |any |my )?|(?:don'?t|do not|haven'?t|doesn'?t) (?:have|got) (?:an? |any |the "
            r"|my )?|(?:have|has|got|there'?s) no|(?:forgot|lost|left) (?:my|the)) ?(?:exercise |swiss |gym |weight )?"
            r"(?:ball|slider|glider|frisbee|bench|anchor|partner|(?:resistance )?bands?)\b(?! of)"
            r"|(?:ball|slider|band|bench|frisbee) (?:is |has )?(?:broken|burst|gone|flat|missing|popped|taken|busy)"
            r"|(?:no|without|have no|haven'?t got|don'?t have) (?:my |the |any |a )?(?:weights?|equipment|dumb-?bells?"
            r"|kettle-?bells?|bar-?bells?|cables?|machines?) (?:here|today|tonight|this (?:week|morning|evening)"
            r"|(?:at|in) (?:the |my )?(?:hotel|office|work))|(?:travel\w*|away|on the road|in a hotel|on holiday)"
            r",? (?:and )?(?:without|with no|no) (?:any |my )?(?:weights?|equipment|gear|kit|gym|dumb-?bells?)"
            r"|(?:the |my )?gym(?:'s| is| was)? (?:closed|shut|full|packed|not open)|(?:can'?t|couldn'?t|cannot) "
            r"(?:get to|go to|make it to|use) (?:the |my )?gym"
            r"|(?:only|just) (?:have |got |has )?(?:a |my |the |some )?(?:dumb-?bells?|kettle-?bells?|bands?|bar-?bells?)"
            r"(?: here| today| tonight| available| at home| this week)|(?:swap|switch|replace|substitute) (?:out )?(?:the "
            r"|my |a )?(?!time|hour|unit|language|zone|to |kg|pounds)[a-z]+|(?:alternative|substitute|replacement) (?:to|for)|instead of "
            r"(?:the |a )?(?:ball|slider|nordics?|rdls?|deadlifts?|hinges?|planks?|bridges?|curls?|pallof|press|pull|clam)"
            r"|(?:i (?:now )?(?:have|own|found|bought|borrowed)|i'?ve got|i got) (?:a |my |the )?(?:new |exercise |swiss |gym |large )*"
            r"(?:ball|slider|glider|frisbee)\b"
        )),
        ("weights", None, (
            r"(?:set|lower|raise|reduce|increase|drop|bump|put) .{2,30} (?:to|at) \d+(?:\.\d+)? ?(?:kgs?"
            r"|kilos?|lbs?|pounds?)|use \d+(?:\.\d+)? ?(?:kgs?|kilos?|lbs?|pounds?) (?:for|on)"
            r"|my .{0,20}(?:dumb-?bells?|kettle-?bells?|bar-?bell) (?:is|are|weighs?)|my (?:weights"
            r"|dumb-?bells|kettle-?bells|plates|bands|equipment|gear|kit)|(?:i )?(?:bought|have|got|own"
            r"|ordered|have got|only have|borrowed) .{0,40}(?:dumb-?bells?|kettle-?bells?|bar-?bells?"
            r"|plates|bands?|weights|kgs?|kilos|lbs?|gym)|equipment|(?:new|smaller|bigger"
            r"|different) (?:weights|dumb-?bells|kettle-?bells?|plates)|(?:don'?t"
            r"|do not) have (?:any )?(?:weights|a |dumb-?bells|that weight|\d)|joined a gym|no (?:weights"
            r"|dumb-?bells|equipment|ball)|which weights (?:do you|i)"
        )),
        ("settings", None, (
            r"settings?|preferences|options|configur\w+|change (?:my )?(?:language|settings|side|goal|test"
            r"|days)|language|quiet hours|deutsch|espanol"
        )),
        ("report", None, (
            r"(?:one|1|two|2)[- ]?pager|"
            r"(?:something|anything|sth) (?:for|i can (?:show|give|send|take to))|print ?out|"
            r"(?:pdf|report|summary|page|something|overview|printout) (?:for|to|i can show|to give) (?:my "
            r"|the )?(?:physio\w*|doctor|therapist|gp|pt|coach|clinic)|(?:make|create|send|generate|get"
            r"|give)(?: me)? (?:a |the |my )?(?:report|pdf)|report$|pdf|(?:show|share"
            r"|send).{0,20}(?:physio\w*|doctor|therapist|gp)\b"
        )),
        ("export", None, (
            r"export|download|backup|back up|(?:copy of |get |have |send me |give me )(?:all )?my data|csv"
            r"|json"
        )),
        ("privacy", None, (
            r"is (?:someone|somebody|anyone|anybody|a human) (?:\w+ )?(?:reading|watching|there|behind)|(?:do|will|can) (?:you|u) (?:sell|share|give away|pass on)|sell my|where (?:is|does) my (?:data|info)|"
            r"privacy|(?:what|which) (?:data|info\w*)|who (?:can )?(?:sees?|reads?|has)|is (?:it|this"
            r"|my data|anyone|anybody) (?:private|safe|secure|shared|watching|reading)|gdpr|data protection"
            r"|where is my data|what do you (?:store|know|keep|save)"
        )),
        ("help", None, (
            r"how (?:does|do) (?:this|it|that|the bot|you) (?:work|go)|"
            r"(?:what|which) (?:can|should) i (?:say|ask|type|write)|how do(?:es)? (?:this|it|that) work|no idea what to do|confused|"
            r"help|hlep|^(?:so )?what do i need(?=[ ?.!]*$)|what can (?:you|i) (?:do|say|ask|type)|how (?:does|do) (?:this|you|it|the bot) work"
            r"|commands?|instructions$|i'?m (?:lost|confused|stuck)|don'?t understand|^\?+$|manual|menu|are you (?:an? )?(?:bot|robot|human|real|person|ai|machine)"
            r"|what are you|who are you|how do i use"
        )),
        ("start", None, r"^start$|get started|let me start|^begin$|set ?up"),
        ("thanks", None, r"good (?:bot|job)|nice one|cheers|ta(?:$|[ ,.!])|legend|brilliant,? thanks|(?:ur|you'?re|you are) (?:the best|great|awesome|amazing|a star)|thanks?|thank you|thx|ty|cheers|tysm|appreciated?|much obliged|ta$"),
        ("greeting", None, (
            r"^(?:hey there|heya|g'day|evening|alright mate|hi there)\b|"
            r"^(?:hi|hello|hey|hiya|yo|good (?:morning|evening|afternoon|day|night)|bye|goodbye|see you|cya"
            r"|morning|howdy|sup|greetings)\b"
        )),
    ),
)  # fmt: skip
