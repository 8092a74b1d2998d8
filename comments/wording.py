"""The phrases and shapes that detectors look for. Kept apart from the code, so that clinicians can read and mend them.

Phrases are written folded (no capitals, accents or apostrophes) and match whole words. They lean towards marking too
much: a person reads whatever is marked, and nobody is refused by a phrase.
"""

import re

# Self-harm, overdose and emergencies. `{}` stands for up to three words.
CRISIS_EN = """
kill myself|killing myself|killed myself|end my life|ending my life|end it all|take my own life|taking my own life
want to die|wanna die|wanted to die|wish i was dead|wish i were dead|better off dead|better off without me
dont want to live|do not want to live|dont want to be alive|do not want to be alive|dont want to be here anymore
not want to wake up|dont want to wake up|no reason to live|nothing to live for|tired of living|tired of being alive
cant go on|cannot go on|can not go on|how i can go on|how to go on|how much longer i can|cant take it anymore
cant do this anymore|cant live like this|cannot live like this|no way out
suicide|suicidal|unalive|harm myself|hurt myself|hurting myself|harming myself|cut myself|cutting myself|self harm
overdose|overdosed|overdosing|od on|oded|took too many|taken too many|took too much|taken too much
took all my pills|took all the pills|took the whole bottle|took a whole bottle|swallowed all|double dose {} cant
not breathing|isnt breathing|stopped breathing|cant breathe|cannot breathe|trouble breathing|lips are blue|lips blue
wont wake up|will not wake up|cant wake him|cant wake her|unconscious|unresponsive|passed out
chest pain right now|crushing chest|having a heart attack|having a stroke|call an ambulance|need an ambulance
lost control of my bladder|lost control of my bowels|cant feel my legs|saddle numbness
going to kill|goodbye everyone|goodbye to everyone|wrote a note {} goodbye
"""
CRISIS_ES = """
matarme|me quiero matar|voy a matarme|quitarme la vida|acabar con mi vida|terminar con mi vida|acabar con todo
quiero morir|quiero morirme|quisiera morir|ganas de morir|ganas de morirme|mejor muerto|mejor muerta
estaria mejor muerto|estaria mejor muerta|no quiero vivir|no quiero seguir viviendo|no quiero despertar
ya no puedo mas|no puedo mas con|no aguanto mas|no vale la pena vivir|sin ganas de vivir|cansado de vivir|cansada de vivir
suicidio|suicidarme|suicidar|suicida|hacerme dano|me hago dano|cortarme|lastimarme|autolesion|autolesionarme
sobredosis|tome demasiadas|tome demasiado|he tomado demasiadas|tome todas las pastillas|me tome todo el frasco
no respira|no puedo respirar|dejo de respirar|no despierta|no se despierta|inconsciente|labios azules|se desmayo
dolor en el pecho ahora|un infarto|una ambulancia|un derrame|no siento las piernas
adios a todos|me despido de todos
"""

# Questions that ask what to do in one's own case: a clinical reviewer should see them.
ADVICE_EN = """
should i take|should i stop|should i skip|should i start|should i get|should i go|should i try|should i increase|should i be
should i call|should i ask for|should i switch|should i wait|should i worry|should i keep
can i take|can i stop|can i drink|can i drive|can i mix|can i have it|may i take|could i take|is it safe for me
is it ok to take|is it okay to take|is it safe to take|is it safe to stop|what dose|which dose|how many mg|how many milligrams
how much should i|how much can i|how often should i|do i need surgery|do i have|what do i have|am i a candidate
would it work for me|will it work for me|would this help me|will this help me|would you recommend|what would you do in my
is my {} normal|what is wrong with me|whats wrong with me|my results|my mri shows|my scan shows|instead of my
"""
ADVICE_ES = """
debo tomar|deberia tomar|puedo tomar|puedo dejar|debo dejar|deberia dejar|puedo mezclar|que dosis|cual dosis|cuantos miligramos
cuanto debo|cuanto puedo tomar|me conviene|me recomienda|me recomiendan|me serviria|que tengo|es normal que me|mis resultados
puedo manejar|puedo beber|debo operarme|deberia operarme
"""

# Offers of, or search for, prescription medicines.
SALE = """
no prescription|without a prescription|without prescription|no rx|no doctor needed|buy ketamine|sell ketamine|selling ketamine
for sale|to your door|overnight delivery|message me for|write to me for|dm me|whatsapp me|text me for|telegram
know a doctor {} gives|doctor who gives|doctor who will prescribe|who prescribes easily|where can i get oxy|where to get oxy
where can i buy|sin receta|se vende|a domicilio|escribanme
"""


def compile_phrases(*blocks: str) -> re.Pattern[str]:
    """Return one pattern for `comments.text.plain` text; each alternative is of bounded length."""
    phrases = [phrase.strip() for block in blocks for line in block.split("\n") for phrase in line.split("|")]
    parts = [
        re.escape(phrase).replace(r"\{\}", r"(?:\S+ ){0,3}?").replace(r"?\ ", "?")
        for phrase in phrases
        if phrase
    ]
    return re.compile(" (?:" + "|".join(parts) + ") ")


CRISIS = compile_phrases(CRISIS_EN, CRISIS_ES)
CRISIS_IN_SPANISH = compile_phrases(CRISIS_ES)
ADVICE = compile_phrases(ADVICE_EN, ADVICE_ES)
MEDICINE_SALE = compile_phrases(SALE)

PHONE = re.compile(r"(?<![\w.])\+?\(?\d{1,4}\)?(?:[\s./-]?\(?\d{2,4}\)?){2,4}(?![\w])")
EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?)[\w.-]{2,63}"
)
RECORD = re.compile(
    r"\b(?:mrn|ssn|record|chart|member|policy|insurance|patient|claim|expediente|p[oó]liza)(?:\s(?:number|no|id|#|n[uú]mero))?"
    r"[\s.:#]{0,3}(?=[A-Z0-9-]*\d)[A-Z0-9-]{4,}\b|\b\d{3}-\d{2}-\d{4}\b",
    re.IGNORECASE,
)
BIRTHDAY = re.compile(
    r"\b(?:born|dob|date of birth|nac[ií])\D{0,12}\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", re.IGNORECASE
)
STREET = re.compile(
    r"\b\d{1,5} (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Court|Boulevard|Blvd)\b"
)

CAPITALISED = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]{1,30}"
FULL_NAME = re.compile(
    rf"\b(?:[Mm]y name is|[Ii] am|I’m|I'm|[Mm]e llamo|[Ss]oy|[Mm]y (?:neighbou?r|friend|sister|brother|mother|father|mom|dad|"
    rf"wife|husband|son|daughter|cousin|boss|coworker|aunt|uncle)|[Mm]i (?:vecin[oa]|amig[oa]|herman[oa]|madre|padre|espos[oa]|hij[oa]))"
    rf",? {CAPITALISED} (?:[A-Z]\. )?{CAPITALISED}\b"
    rf"|\b(?:Mr|Mrs|Ms|Sr|Sra)\.? (?:{CAPITALISED} )?{CAPITALISED}\b"
)
TITLED_NAME = re.compile(rf"^(?:{CAPITALISED}) (?:[A-Z]\.? )?(?:{CAPITALISED})$")
STAFF_TITLE = re.compile(
    r"^(?:dr|doctor|nurse|prof|professor|md|rn|np|pa|dra|enfermera|enfermero)[\s.]|\b(?:m\.?d\.?|d\.?o\.?|r\.?n\.?|ph\.?d\.?)$",
    re.IGNORECASE,
)

# Sentences by which staff would tell the world that somebody is a patient here.
CONFIRMS_PATIENT = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in [
        r"\byour (?:next |last |recent |upcoming )?(?:appointment|visit|procedure|infusion|injection|chart|records?|results?|scan|mri|x-?ray|bloods?|prescription|refill|file|surgery|treatment (?:with us|here|plan))\b",
        r"\b(?:when|after|since) (?:you|we) (?:came|visited|saw|met|treated|called)\b",
        r"\b(?:we|i) (?:saw|treated|examined|met|prescribed|gave|injected|operated on|discussed with) (?:you|it with you)\b",
        r"\b(?:as|like) (?:we|i) (?:discussed|talked about|told you|agreed|explained)\b",
        r"\b(?:you are|you're|you’re|you were|as|being) (?:a|our|my) (?:valued )?patients?\b",
        r"\b(?:good|nice|great|lovely) to (?:see|meet|have seen) you\b|\bsee you (?:on|next|again|at|soon)\b",
        r"\byour (?:doctor|clinician|nurse|therapist|care team) here\b|\bin your (?:case|chart|file|notes)\b",
        r"\b(?:we|i)(?:'ve|’ve| have)? (?:checked|looked (?:at|up|into)|reviewed) your\b",
        r"\bthank you for (?:visiting|coming (?:in|to)|choosing|trusting|your visit)\b|\bsorry (?:that )?your (?:visit|stay|wait)\b",
        r"\bsu (?:pr[oó]xima |[uú]ltima )?(?:cita|visita|consulta|expediente|receta|procedimiento)\b|\bcuando (?:nos visit[oó]|vino)\b",
    ]
]
