"""The demo's key pages in Spanish: the same facts and the same sources as their originals, by the path of those."""

from typing import Any

SITE: dict[str, str] = {
    "tagline_es": "Respuestas claras sobre el dolor y su tratamiento",
    "emergency_text_es": (
        "En una emergencia, llame al 911. Si piensa en el suicidio o siente que no puede más, llame al 988 y "
        "oprima 2 para español, a cualquier hora. Es gratis."
    ),
    "response_promise_es": "Respondemos en un día hábil.",
}
ALERT = {
    "text_es": "Las dos clínicas abren el viernes 27 de noviembre.",
    "link_text_es": "Horario de días festivos",
}
MENU_TEXTS = {"Search": "Buscar", "Ask us a question": "Háganos una pregunta"}
MENU_GROUPS = {
    "Read": "Para leer",
    "The clinic": "La clínica",
    "How we work": "Cómo trabajamos",
    "Notices": "Avisos",
}
HOLIDAYS = {
    "Thanksgiving Day": "Día de Acción de Gracias",
    "Day after Thanksgiving": "Día después de Acción de Gracias",
    "Christmas Eve": "Nochebuena",
    "Christmas Day": "Navidad",
    "New Year’s Day": "Año Nuevo",
    "Martin Luther King Jr. Day": "Día de Martin Luther King Jr.",
    "Memorial Day": "Día de los Caídos",
    "Independence Day (observed)": "Día de la Independencia (feriado)",
}

# What the rows of a treatment say in Spanish, by its path and the condition they are for.
INDICATIONS: dict[tuple[str, str], dict[str, Any]] = {
    ("treatments/sympathetic-nerve-block", ""): {
        "use": "para adormecer una parte del cuerpo en cirugías y procedimientos",
        "summary": "Esto es lo que cubre la etiqueta. El dolor que dura no está en ella.",
        "evidence": [],
    },
    ("treatments/sympathetic-nerve-block", "crps"): {
        "use": "síndrome de dolor regional complejo",
        "summary": "Los estudios son pequeños y con riesgo de sesgo. No pueden decirnos si un bloqueo funciona.",
        "evidence": [
            (
                "12 estudios pequeños de bloqueos, contra placebo u otra atención",
                "No puede decir que funciona",
            ),
            (
                "Los mismos 12 estudios: daños",
                "Se informó muy poco para juzgar con qué frecuencia hay daños",
            ),
        ],
    },
    ("treatments/ketamine-infusion", "crps"): {
        "use": "síndrome de dolor regional complejo",
        "summary": (
            "Dos estudios pequeños. Al final del más grande ya no había diferencia con el placebo, ni mejoró lo que "
            "la gente podía hacer."
        ),
        "evidence": [
            ("Un suero de unos cuatro días, contra placebo", "Menos dolor que con placebo por unas semanas"),
            (
                "El mismo estudio, en la semana 12",
                "Ya sin diferencia en el dolor, y sin mejora en la función",
            ),
            (
                "Un suero de cuatro horas en diez días, contra placebo",
                "Muchas medidas de dolor fueron más bajas que con placebo",
            ),
            (
                "Todo dolor crónico: 67 estudios de ketamina y medicinas parecidas",
                "Sin evidencia clara de menos dolor; más efectos no deseados con suero",
            ),
        ],
    },
    ("treatments/spinal-cord-stimulation", "crps"): {
        "use": "dolor fuerte y duradero de un brazo o una pierna, como en el síndrome de dolor regional complejo",
        "summary": "Un estudio pequeño sin enmascarar: menos dolor, pero sin mejora en la función.",
        "evidence": [
            ("Aparato más fisioterapia, contra fisioterapia sola", "Menos dolor con el aparato"),
            ("El mismo estudio: función", "Ninguna mejora importante en la función"),
        ],
    },
    ("treatments/physical-therapy-and-exercise", "crps"): {
        "use": "síndrome de dolor regional complejo",
        "summary": "La guía la pone en el centro de la atención. Los estudios aún no pueden decir cuánto ayuda.",
        "evidence": [
            (
                "Fisioterapia de muchos tipos, en 34 estudios",
                "Muy poca certeza de lo que hace con el dolor y la vida diaria",
            ),
        ],
    },
}

INDEXES = [
    ("conditions", "enfermedades", "Enfermedades", "Qué duele, por qué, y qué se sabe que ayuda."),
    (
        "treatments",
        "tratamientos",
        "Tratamientos",
        "Qué es cada uno, qué tan buena es la evidencia y qué riesgos tiene.",
    ),
    ("locations", "sedes", "Sedes", "Dónde estamos, cuándo abrimos y cómo entrar."),
    ("clinicians", "profesionales", "Profesionales", "Las personas que le atienden, y quién las certifica."),
]

HOME: dict[str, Any] = {
    "title": "Larkspur Pain Clinic",
    "hero_title": "Respuestas claras sobre el dolor",
    "lead": (
        "Qué es un tratamiento, qué tan buenas son las pruebas, qué puede salir mal y qué más puede probar. Usted "
        "decide con nosotros, con calma."
    ),
    "picture_alt": "Dibujo de líneas finas que fluyen como agua tranquila, una de ellas iluminada",
    "body": [
        (
            "reasons",
            {
                "heading": "Lo que puede exigirnos",
                "items": [
                    {
                        "heading": "Mostramos la evidencia",
                        "text": (
                            "<p>Cada página de tratamiento tiene una tabla de estudios. Los que no encontraron "
                            "beneficio están junto a los que sí. Vea cómo en la página del "
                            '<a href="/treatments/sympathetic-nerve-block/">bloqueo simpático</a>.</p>'
                        ),
                    },
                    {
                        "heading": "Decimos lo que no está aprobado",
                        "text": (
                            "<p>Algunos tratamientos se usan de maneras que la FDA no ha aprobado. Un recuadro al "
                            "principio de la página lo dice, nombra la fuente y da el día en que lo verificamos por "
                            "última vez.</p>"
                        ),
                    },
                    {
                        "heading": "Un profesional firma cada página",
                        "text": (
                            "<p>El sello bajo el título muestra quién leyó el texto y cuándo. Si después cambia una "
                            "palabra, el sello desaparece hasta que alguien firme otra vez.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "featured_pages",
            {
                "heading": "Para empezar",
                "intro": "Buenas y malas noticias en la misma tabla.",
                "pages": ["conditions/crps", "treatments/sympathetic-nerve-block"],
            },
        ),
        ("heading", {"text": "Su primera visita", "depth": "1"}),
        (
            "paragraph",
            (
                '<ol><li><b>Escriba o llame.</b> Use el <a href="/es/contact/">formulario de contacto</a> o el '
                "teléfono. No tiene que contar toda su historia. Respondemos en un día hábil.</li>"
                "<li><b>Conozca a un profesional.</b> La primera visita dura más o menos una hora. Usted habla, y "
                "nosotros escuchamos y le examinamos. Ese día no hay ningún procedimiento.</li>"
                "<li><b>Reciba un plan por escrito.</b> Muestra sus opciones, cada una con su precio. No hacer nada "
                "por ahora siempre es una de ellas.</li></ol>"
            ),
        ),
        (
            "callout",
            {
                "tone": "note",
                "heading": "Nosotros vendemos algunos de estos tratamientos",
                "text": (
                    "<p>La clínica cobra por la atención que da. Por eso cada página nombra también opciones que no "
                    "ofrecemos. Quienes escriben no ganan más cuando usted hace una cita.</p>"
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": "¿No sabe por dónde empezar?",
                "text": "Háganos una pregunta. Una persona la lee y le responde.",
                "button": "Háganos una pregunta",
            },
        ),
    ],
}

PAGES: list[dict[str, Any]] = [
    {
        "path": "about",
        "slug": "sobre-la-clinica",
        "title": "Sobre la clínica",
        "lead": (
            "Larkspur es una clínica pequeña para personas con dolor que dura. Tenemos dos sedes, un equipo y "
            "tiempo para escuchar."
        ),
        "picture_alt": "Dibujo de tres personas una al lado de otra en líneas finas, unidas por una línea iluminada",
        "body": [
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Esta clínica es una muestra",
                    "text": (
                        "<p>Larkspur, su personal y el condado de Marlow son inventados, para mostrar lo que puede "
                        "hacer este sitio. Las fuentes médicas de nuestras páginas son reales.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Qué hacemos", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>La gente viene cuando el dolor lleva meses y lo habitual no ha bastado. En nuestro equipo hay "
                    "médicos del dolor, enfermeras, una psicóloga y un fisioterapeuta. Se reúnen una vez por semana y "
                    "hablan de cada persona nueva.</p><p>Ofrecemos medicinas, movimiento, terapia de conversación y "
                    "algunos procedimientos. También decimos cuándo no tenemos nada que valga su tiempo o su "
                    "dinero.</p>"
                ),
            ),
            ("heading", {"text": "Qué prometemos", "depth": "1"}),
            (
                "do_dont",
                {
                    "do": [
                        "decirle cuánto cuesta un tratamiento antes de que decida",
                        "decirle cuándo un uso no está aprobado por la FDA",
                        "darle una copia de su plan en palabras que le sirvan",
                        "parar cuando usted diga que paremos",
                    ],
                    "dont": [
                        "hacer un procedimiento el día que le conocemos",
                        "pagar a nadie por enviarnos pacientes",
                        "usar historias de pacientes para vender un tratamiento",
                        "perseguirle por la web con anuncios",
                    ],
                },
            ),
            ("heading", {"text": "Quién paga este sitio", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>La clínica. No recibimos dinero de quienes fabrican medicinas o aparatos por lo que dicen "
                    "estas páginas. No hay anuncios.</p>"
                ),
            ),
            ("heading", {"text": "Dónde estamos", "depth": "1"}),
            (
                "paragraph",
                (
                    '<p>Nos encuentra en <a href="/locations/riverside/">Riverside</a> y en Hillcrest. Conozca a las '
                    'personas en la página de <a href="/clinicians/">profesionales</a>.</p>'
                ),
            ),
        ],
    },
    {
        "path": "privacy",
        "slug": "aviso-de-privacidad",
        "title": "Aviso de prácticas de privacidad",
        "lead": (
            "Cómo usamos y protegemos su información de salud, cuáles son sus derechos y qué guarda este sitio."
        ),
        "body": [
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Texto de muestra",
                    "text": (
                        "<p>Este aviso es un ejemplo. Una clínica real debe pedir a un abogado que revise su propio "
                        "aviso antes de publicarlo.</p>"
                    ),
                },
            ),
            (
                "paragraph",
                (
                    "<p><b>ESTE AVISO DESCRIBE CÓMO SE PUEDE USAR Y DIVULGAR SU INFORMACIÓN MÉDICA Y CÓMO PUEDE USTED "
                    "OBTENER ACCESO A ELLA. POR FAVOR, LÉALO CON CUIDADO.</b></p>"
                ),
            ),
            ("heading", {"text": "Sus derechos", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Usted tiene derecho a:</p><ul><li>ver su expediente y recibir una copia, en papel o por "
                    "computadora</li><li>pedirnos que corrijamos su expediente</li><li>pedirnos que nos comuniquemos "
                    "con usted de cierta manera, por ejemplo solo por carta</li><li>pedirnos que limitemos lo que "
                    "compartimos</li><li>recibir una lista de con quién compartimos su información</li><li>recibir "
                    "este aviso en papel en cualquier momento</li><li>elegir a alguien que actúe por usted</li>"
                    "<li>que le avisemos si su información quedó expuesta</li></ul><p>Si usted mismo paga todo un "
                    "servicio, puede pedirnos que no se lo digamos a su plan de salud. Debemos aceptar, salvo que una "
                    "ley diga otra cosa.</p>"
                ),
            ),
            ("heading", {"text": "Cómo usamos y compartimos su información", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Podemos usarla y compartirla sin preguntarle cada vez:</p><ul><li><b>para atenderle:</b> por "
                    "ejemplo, enviamos un informe a su médico de familia</li><li><b>para cobrar:</b> por ejemplo, "
                    "enviamos una factura a su plan de salud</li><li><b>para manejar la clínica:</b> por ejemplo, "
                    "revisamos qué tan bien atendemos</li><li><b>cuando la ley lo exige:</b> por ejemplo, por la salud "
                    "pública, para denunciar maltrato o por orden de un tribunal</li></ul><p>Para todo lo demás "
                    "necesitamos su permiso por escrito. Eso incluye la publicidad, cualquier venta de su información "
                    "y casi todo uso compartido de notas de psicoterapia. Puede retirar el permiso en cualquier "
                    "momento.</p>"
                ),
            ),
            ("heading", {"text": "Expedientes de tratamiento por uso de sustancias", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>La ley federal protege más los expedientes de programas de tratamiento por uso de sustancias. "
                    "Si los recibimos, no podemos usarlos ni contar lo que dicen en un caso contra usted. Para eso se "
                    "necesita su permiso por escrito o una orden especial de un tribunal.</p>"
                ),
            ),
            ("heading", {"text": "Nuestros deberes", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Debemos mantener privada su información de salud, cumplir este aviso y decirle pronto si queda "
                    "expuesta. Podemos cambiar este aviso. El nuevo vale entonces para toda la información que "
                    "tenemos, y usted lo encuentra aquí y en nuestras recepciones.</p>"
                ),
            ),
            ("heading", {"text": "Qué guarda este sitio", "depth": "1"}),
            (
                "table",
                {
                    "caption": "Qué guarda el sitio, dónde y por cuánto tiempo",
                    "columns": [
                        {"type": "text", "heading": "Qué"},
                        {"type": "text", "heading": "Qué guardamos"},
                        {"type": "text", "heading": "Por cuánto tiempo"},
                    ],
                    "rows": [
                        [
                            "<p>Páginas que lee</p>",
                            "<p>Ninguna cookie. No cargamos nada de otras empresas. No anotamos quién leyó qué.</p>",
                            "<p>No hay nada que guardar</p>",
                        ],
                        [
                            "<p>Comentarios en una página</p>",
                            (
                                "<p>Su texto y el nombre que eligió, en público cuando un moderador lo acepta. Su "
                                "correo nunca se publica. Una huella cifrada de su red nos ayuda a frenar el spam.</p>"
                            ),
                            "<p>Hasta que retire el comentario. La huella de la red se borra a los 30 días.</p>",
                        ],
                        [
                            "<p>El enlace privado a un comentario</p>",
                            "<p>Una dirección secreta que muestra cómo va su comentario.</p>",
                            "<p>90 días</p>",
                        ],
                        [
                            "<p>Mensajes del formulario de contacto</p>",
                            (
                                "<p>Su nombre, cómo comunicarnos con usted y lo que escribió, cifrado. Solo lo abre el "
                                "personal de recepción, y cada lectura queda anotada. El correo que le enviamos no "
                                "lleva nada de eso.</p>"
                            ),
                            "<p>12 meses después de cerrar el asunto. Luego se destruye.</p>",
                        ],
                        [
                            "<p>El formulario de contacto</p>",
                            "<p>Una cookie breve que protege el formulario del mal uso. No guarda nada sobre usted.</p>",
                            "<p>Hasta que se envía o se deja el formulario</p>",
                        ],
                    ],
                },
            ),
            ("heading", {"text": "Preguntas y quejas", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Llame a nuestra persona encargada de privacidad al (202) 555-0149 o escriba a "
                    "privacy@example.org. También puede quejarse ante la Oficina de Derechos Civiles del Departamento "
                    "de Salud y Servicios Humanos de los Estados Unidos. Nunca le trataremos peor por quejarse.</p>"
                ),
            ),
        ],
    },
    {
        "path": "accessibility",
        "slug": "accesibilidad",
        "title": "Declaración de accesibilidad",
        "lead": (
            "Este sitio es para todos: también en un mal día, con una sola mano, con un lector de pantalla o en un "
            "teléfono viejo."
        ),
        "body": [
            ("heading", {"text": "Qué buscamos", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Seguimos las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. Probamos cada "
                    "tipo de página con programas y solo con el teclado, en colores claros y oscuros.</p>"
                ),
            ),
            ("heading", {"text": "Qué puede hacer aquí", "depth": "1"}),
            (
                "paragraph",
                (
                    "<ul><li>Leer y escribir todo con el teclado</li><li>Agrandar el texto al doble sin perder nada"
                    "</li><li>Leer cada dibujo de cifras también como frase</li><li>Usar el sitio sin JavaScript</li>"
                    "<li>Imprimir cualquier página en papel común</li></ul>"
                ),
            ),
            ("heading", {"text": "Qué no es lo bastante bueno todavía", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>La mayoría de las páginas están solo en inglés. Algunos estudios a los que enlazamos son "
                    "difíciles de leer con un lector de pantalla. Llámenos y le leemos la parte que necesite.</p>"
                ),
            ),
            ("heading", {"text": "Díganos qué le estorba", "depth": "1"}),
            (
                "paragraph",
                (
                    '<p>Llame al (202) 555-0142, use el <a href="/es/contact/">formulario de contacto</a> o pregunte '
                    "en cualquiera de las recepciones. Díganos la página y qué le estorbó. Respondemos en dos días "
                    "hábiles y decimos cuándo se arreglará. Mientras tanto, le daremos los mismos datos de otra "
                    "manera.</p>"
                ),
            ),
            ("heading", {"text": "En las clínicas", "depth": "1"}),
            (
                "paragraph",
                (
                    '<p>Cada <a href="/locations/">página de sede</a> describe rampas, ascensores, estacionamiento y '
                    "cuartos tranquilos. Los intérpretes son gratis, también de lengua de señas. Si puede, pídalos "
                    "unos días antes.</p>"
                ),
            ),
        ],
    },
]

LOCATION: dict[str, Any] = {
    "path": "locations/riverside",
    "slug": "riverside",
    "title": "Clínica de Riverside",
    "lead": (
        "Nuestra clínica principal, junto al paseo del río. Aquí se dan todos los tratamientos, desde la primera "
        "visita hasta un procedimiento."
    ),
    "picture_alt": "Dibujo de los techos de un pueblo en líneas finas, con un río iluminado en medio",
    "directions": (
        "Desde la County Road 9, entre en Mill Street junto a la torre de agua. Estamos en el edificio de ladrillo "
        "frente a la biblioteca. Suba en el ascensor al segundo piso y doble a la izquierda.\n"
        "Estacionamiento gratis detrás del edificio, con cuatro lugares accesibles junto a la puerta.\n"
        "Los autobuses 4 y 11 paran en Mill Street, a unas 100 yardas de la entrada. La acera es plana."
    ),
    "access": (
        "Sin escalones desde la calle y desde el estacionamiento\n"
        "Ascensor al segundo piso, con voz y botones en relieve\n"
        "Baño accesible para silla de ruedas, con barras a los dos lados\n"
        "Camilla que baja a 18 pulgadas, y una grúa para pacientes\n"
        "Bucle auditivo en la recepción\n"
        "Una sala de espera tranquila con poca luz. Solo pídala."
    ),
    "body": [
        (
            "callout",
            {
                "tone": "note",
                "heading": "Sede de muestra",
                "text": "<p>Riverside y el condado de Marlow son inventados. Por favor, no viaje hasta aquí.</p>",
            },
        ),
        ("heading", {"text": "Antes de venir", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Reúna sus papeles",
                        "text": "<p>Traiga una identificación con foto, su tarjeta del seguro y una lista de sus medicinas.</p>",
                    },
                    {
                        "title": "Planee su regreso",
                        "text": "<p>Después de un suero o un procedimiento no puede conducir. Pida a un adulto que le recoja dentro de la clínica.</p>",
                    },
                    {
                        "title": "Díganos qué necesita",
                        "text": "<p>Llame antes si necesita un intérprete, una grúa o una visita más larga. Los intérpretes son gratis.</p>",
                    },
                ]
            },
        ),
        ("heading", {"text": "Qué hay aquí", "depth": "1"}),
        (
            "paragraph",
            (
                "<ul><li>Primeras visitas y visitas de seguimiento</li><li>Sala de sueros con cuatro sillones y una "
                "enfermera presente</li><li>Sala de procedimientos con rayos X</li><li>Fisioterapia y una psicóloga "
                "del dolor</li></ul>"
            ),
        ),
    ],
}

CLINICIANS: list[dict[str, Any]] = [
    {
        "path": "clinicians/mara-ellison",
        "slug": "mara-ellison",
        "title": "Dra. Mara Ellison",
        "role": "Directora médica, médica especialista en dolor",
        "board": "Certificada en Medicina del Dolor por el American Board of Anesthesiology",
        "specialties": "Dolor de los nervios\nSíndrome de dolor regional complejo\nSueros\nEstimulación de la médula espinal",
        "languages": "Inglés, español",
        "picture_alt": "Dibujo en líneas finas de una cabeza y hombros con pelo largo, de ninguna persona real",
        "body": [
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Profesional de muestra",
                    "text": "<p>Es una persona inventada. La página muestra cómo se ve el perfil de un profesional.</p>",
                },
            ),
            (
                "paragraph",
                (
                    "<p>La Dra. Ellison dirige el equipo médico de Larkspur. Se formó como anestesióloga y después en "
                    "medicina del dolor. Atiende a personas cuyo dolor viene de los nervios, muchas veces después de "
                    "una lesión o una operación.</p><p>Lee y firma las páginas de este sitio sobre medicinas y "
                    "procedimientos. Si un estudio no apoya un tratamiento, quiere que la página lo diga.</p>"
                ),
            ),
            ("heading", {"text": "Cómo es una primera visita con ella", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>Empieza con su historia: cuándo comenzó el dolor, qué le impide hacer y qué ha probado. Luego "
                    "le examina. Al final usted recibe un plan por escrito que puede llevar a casa y hablar con su "
                    "familia.</p>"
                ),
            ),
        ],
    },
]

CONDITION: dict[str, Any] = {
    "path": "conditions/crps",
    "slug": "sindrome-de-dolor-regional-complejo",
    "title": "Síndrome de dolor regional complejo (SDRC)",
    "lead": (
        "Dolor fuerte en un brazo o una pierna que sigue mucho después de una lesión. La parte del cuerpo puede "
        "hincharse, ponerse rígida o cambiar de color."
    ),
    "also_known_as": [
        "SDRC",
        "CRPS",
        "Distrofia simpática refleja",
        "Causalgia",
        "Atrofia de Sudeck",
    ],
    "picture_alt": "Dibujo de una mano izquierda abierta en líneas finas, con una línea iluminada en la palma",
    "key_points": [
        "El SDRC casi siempre empieza después de una fractura, una torcedura o una operación.",
        "Mover y usar el brazo o la pierna es el centro de la atención.[@harden-2022]",
        "Ningún análisis de sangre ni imagen puede probarlo. Los médicos usan una lista.[@harden-2022]",
        (
            "La ketamina no está aprobada para el SDRC. En un estudio, la mejora ya no estaba en la semana "
            "12.[@sigtermans-2009]"
        ),
        (
            "Sobre los bloqueos de nervios, los estudios son demasiado pequeños para decir si "
            "funcionan.[@oconnell-2016]"
        ),
    ],
    "what_it_is": [
        (
            "paragraph",
            (
                "<p>El SDRC es un dolor en un brazo o una pierna que va mucho más allá de lo que explica la lesión. "
                "Participan los nervios, los vasos sanguíneos y el mapa que el cerebro tiene de esa parte. Por eso la "
                "piel puede cambiar de color o sudar.</p><p>Hay dos tipos. En el tipo 1 no se lesionó ningún nervio "
                "grande. En el tipo 2 sí. La atención es casi la misma en los dos.</p>"
            ),
        ),
        (
            "callout",
            {
                "tone": "note",
                "heading": "No está en su cabeza",
                "text": (
                    "<p>El SDRC es una enfermedad física. El estrés puede empeorar un mal día, como con cualquier "
                    "dolor, pero no es la causa.</p>"
                ),
            },
        ),
    ],
    "symptoms": [
        (
            "paragraph",
            (
                "<p>Las señales pueden cambiar de un día a otro, y hasta de una hora a otra:</p><ul><li><b>Dolor:</b> "
                "ardiente o profundo, que se despierta con un roce o con el frío</li><li><b>Piel:</b> roja, azul, "
                "pálida o manchada; caliente o fría</li><li><b>Hinchazón y sudor:</b> más, o menos, que en el otro "
                "lado</li><li><b>Movimiento:</b> rígido, débil o tembloroso; la mano puede cerrarse</li><li><b>Vello y "
                "uñas:</b> crecen más rápido o más despacio</li></ul><p>Algunas personas dicen que el brazo o la "
                "pierna se siente como si no fuera suyo. Dígaselo a su equipo. Es una parte conocida del SDRC.</p>"
            ),
        ),
    ],
    "causes": [
        (
            "paragraph",
            (
                "<p>Una muñeca rota es un comienzo bien conocido. También lo son las torceduras de tobillo, las "
                "operaciones, un yeso apretado y, de vez en cuando, un pinchazo de aguja. En unas pocas personas no se "
                "encuentra nada.</p><p>Nadie sabe por qué a una persona le da SDRC y a otra no. Usted no lo causó por "
                "descansar demasiado ni por esforzarse demasiado.</p>"
            ),
        ),
    ],
    "diagnosis": [
        (
            "paragraph",
            (
                "<p>Los médicos usan una lista llamada criterios de Budapest.[@harden-2022] Pregunta por cuatro clases "
                "de señales: sensación, color y calor, hinchazón y sudor, y movimiento. También pregunta si otra cosa "
                "las explica mejor.[@harden-2022]</p>"
            ),
        ),
        (
            "faq",
            {
                "items": [
                    {
                        "question": "¿Necesito una gammagrafía ósea?",
                        "answer": (
                            "<p>Casi nunca. Una imagen sola no puede confirmar ni descartar el SDRC. Puede servir para "
                            "buscar otra cosa, como un hueso que no ha soldado.</p>"
                        ),
                    },
                    {
                        "question": "¿Qué otra cosa puede ser?",
                        "answer": (
                            "<p>Una infección, un coágulo de sangre, un nervio atrapado o un yeso demasiado apretado. "
                            "Su profesional debe pensar primero en estas cosas.</p>"
                        ),
                    },
                ]
            },
        ),
    ],
    "treatments_intro": [
        (
            "paragraph",
            (
                "<p>La guía de 2022 pone en el centro la terapia para recuperar el uso del brazo o la "
                "pierna.[@harden-2022] Las medicinas y los procedimientos están para hacer posible esa terapia. Por "
                "favor, lea la tabla con cuidado: la mayoría de los estudios son pequeños.</p>"
            ),
        ),
        (
            "numbers",
            {
                "figures": [
                    {
                        "count": 76,
                        "text": (
                            "se sintieron como en un sueño o con malestar con un suero de ketamina de cuatro días, en "
                            "un estudio de 60 personas con SDRC[@sigtermans-2009]"
                        ),
                    },
                    {
                        "count": 18,
                        "text": "se sintieron así con placebo en ese estudio[@sigtermans-2009]",
                    },
                ]
            },
        ),
        (
            "paragraph",
            (
                "<p>En ese estudio, las personas que recibieron ketamina tuvieron menos dolor que el grupo de placebo "
                "por unas semanas.[@sigtermans-2009] En la semana 12 los grupos eran iguales, y la gente no podía hacer "
                "más cosas.[@sigtermans-2009] En un estudio pequeño de diez visitas de medio día, muchas medidas de "
                "dolor bajaron más que con placebo.[@schwartzman-2009] Una guía de 2018 apoya la ketamina para el SDRC "
                "hasta por 12 semanas.[@cohen-2018] El uso sigue fuera de indicación.</p><p>También hay un riesgo. De 6 "
                "personas que recibieron un segundo suero largo, 3 mostraron señales de daño al "
                "hígado.[@noppers-2011-liver] Sobre los bloqueos de los nervios simpáticos, 12 estudios pequeños con "
                "461 personas no pueden decirnos si funcionan.[@oconnell-2016]</p>"
            ),
        ),
    ],
    "living_with": [
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Toque, poco a poco",
                        "text": (
                            "<p>Empiece con algodón por un minuto, luego seda, luego una toalla. Pare cuando todavía se "
                            "puede aguantar. Hágalo cada día a la misma hora.</p>"
                        ),
                    },
                    {
                        "title": "Mírelo y úselo",
                        "text": (
                            "<p>Deje que la mano sostenga el papel mientras escribe. Deje que el pie sienta el piso "
                            "mientras está sentado.</p>"
                        ),
                    },
                    {
                        "title": "Vaya a su ritmo",
                        "text": (
                            "<p>Haga la misma cantidad pequeña en los días buenos y en los malos. Auméntela poco a "
                            "poco.</p>"
                        ),
                    },
                    {
                        "title": "Planee para una recaída",
                        "text": "<p>Escriba qué hace en un mal día, a quién llama y qué puede esperar.</p>",
                    },
                ]
            },
        ),
        (
            "do_dont",
            {
                "do": [
                    "diga a cada médico y dentista que tiene SDRC",
                    "pida un plan de atención antes de cualquier operación nueva en el brazo o la pierna",
                    "venga acompañado en los días difíciles",
                ],
                "dont": [
                    "mantenga el brazo o la pierna en cabestrillo o bota si no se lo indicaron",
                    "aguante un dolor agudo para demostrar algo",
                    "ponga hielo",
                ],
            },
        ),
    ],
    "seek_help": [
        (
            "care_card",
            {
                "urgency": "emergency",
                "heading": "Llame al 911 ahora si",
                "text": (
                    "<ul><li>le duele el pecho o no puede respirar bien</li><li>el brazo o la pierna se pone blanco o "
                    "negro y no tiene pulso</li><li>piensa quitarse la vida (también puede llamar al 988 y oprimir 2 "
                    "para español)</li></ul>"
                ),
            },
        ),
        (
            "care_card",
            {
                "urgency": "urgent",
                "heading": "Vea a un médico hoy si",
                "text": (
                    "<ul><li>la pantorrilla o el brazo se hincha rápido</li><li>una zona roja se extiende y tiene "
                    "fiebre</li><li>un yeso se siente demasiado apretado, o se le duermen los dedos</li><li>la piel o "
                    "los ojos se ponen amarillos después de un suero</li></ul>"
                ),
            },
        ),
        (
            "care_card",
            {
                "urgency": "non_urgent",
                "heading": "Haga una cita si",
                "text": (
                    "<ul><li>el dolor después de una lesión crece cuando debería bajar</li><li>dejó de usar una mano o "
                    "un pie</li><li>su terapia lleva semanas sin avanzar</li></ul>"
                ),
            },
        ),
    ],
    "changes": [
        ("2026-10-06", "Primera versión."),
        ("2026-11-03", "Se agregó el riesgo para el hígado de un segundo ciclo de ketamina."),
    ],
    "reviewed_by": "mara-ellison",
    "reviewed_on": "2026-11-03",
}

TREATMENT: dict[str, Any] = {
    "path": "treatments/sympathetic-nerve-block",
    "slug": "bloqueo-simpatico",
    "title": "Bloqueo de los nervios simpáticos",
    "eyebrow": "Tratamiento: inyección",
    "lead": (
        "Una inyección de medicina que adormece junto a un grupo de nervios del cuello o de la parte baja de la "
        "espalda. Los estudios hasta ahora no pueden decir si ayuda con el dolor que dura. Lo usamos poco, y solo "
        "junto con terapia de movimiento."
    ),
    "also_known_as": ["Bloqueo del ganglio estrellado", "Bloqueo simpático lumbar", "Bloqueo simpático"],
    "picture_alt": "Dibujo de una jeringa en líneas finas, con una línea iluminada",
    "key_points": [
        "La inyección adormece nervios que regulan el flujo de sangre y el sudor. No los cura.",
        "Una revisión de 12 estudios no pudo decir si funciona.[@oconnell-2016]",
        "Cuando se da para un dolor que dura, es un uso fuera de indicación.",
        (
            "Un párpado caído o la voz ronca son frecuentes por unas horas. Puede haber un daño grave, como una "
            "convulsión."
        ),
        "La terapia para mover el brazo o la pierna va primero, y sigue después de la inyección.",
    ],
    "what_it_is": [
        (
            "paragraph",
            (
                "<p>Los nervios simpáticos manejan cosas que usted no controla, como el sudor y el flujo de sangre. En "
                "el síndrome de dolor regional complejo (SDRC) la piel puede estar caliente, fría, pálida o húmeda. Por "
                "mucho tiempo los médicos pensaron que estos nervios mantienen el dolor, pero no es seguro.</p><p>Para "
                "un bloqueo, un médico pone un anestésico local junto a estos nervios. Para el dolor del brazo, la "
                "aguja entra en el cuello. Para el dolor de la pierna, entra al lado de la parte baja de la espalda. "
                "Una imagen de rayos X o de ultrasonido muestra dónde está la aguja.</p>"
            ),
        ),
        (
            "paragraph",
            (
                "<p>La Administración de Alimentos y Medicamentos de los Estados Unidos (FDA) aprobó estas medicinas "
                "para anestesia local y regional.[@bupivacaine-label] La FDA no las ha aprobado como tratamiento del "
                "SDRC.</p>"
            ),
        ),
        (
            "callout",
            {
                "tone": "note",
                "heading": "Cómo cobramos",
                "text": (
                    "<p>Cobramos cada bloqueo. Por eso fijamos un límite antes de empezar, y no vendemos bloqueos en "
                    "serie.</p>"
                ),
            },
        ),
    ],
    "evidence": [
        (
            "paragraph",
            (
                "<p>Una revisión Cochrane reunió 12 estudios pequeños con 461 personas con SDRC.[@oconnell-2016] Todos "
                "tenían un riesgo de sesgo alto o poco claro, y la certeza de la evidencia era baja o muy "
                "baja.[@oconnell-2016] Los autores no pudieron decir que un bloqueo funciona, ni que no "
                "funciona.[@oconnell-2016]</p><p>Un resumen posterior miró todas las revisiones sobre el SDRC. No "
                "encontró evidencia de alta certeza para ningún tratamiento, tampoco para los "
                "bloqueos.[@ferraro-2023]</p>"
            ),
        ),
        (
            "callout",
            {
                "tone": "note",
                "heading": "Una mano caliente no es una prueba",
                "text": (
                    "<p>Después de un buen bloqueo, la mano o el pie se calienta. Eso muestra que la medicina llegó a "
                    "los nervios. No muestra que tendrá menos dolor la próxima semana.</p>"
                ),
            },
        ),
        (
            "paragraph",
            (
                "<p>Entonces, ¿por qué lo ofrecemos? Algunas personas no aguantan que las toquen, y la terapia se "
                "estanca. Si la terapia se estancó, podemos probar un bloqueo y después ir con usted al gimnasio el "
                "mismo día. Si eso no cambia lo que puede hacer, paramos.</p>"
            ),
        ),
    ],
    "risks": [
        (
            "paragraph",
            (
                "<p>La aguja pasa cerca de vasos sanguíneos grandes, del pulmón y de la columna. Una imagen en la "
                "pantalla reduce la posibilidad de un lugar equivocado, pero no a cero.</p>"
            ),
        ),
        (
            "risks",
            {
                "groups": [
                    {
                        "kind": "common",
                        "text": (
                            "<ul><li>Por unas horas: párpado caído, ojo rojo, nariz tapada, voz ronca o un nudo en la "
                            "garganta (bloqueos del cuello)</li><li>Un brazo o una pierna caliente y pesado</li><li>Un "
                            "moretón, o dolor en la espalda o el cuello</li></ul>"
                        ),
                    },
                    {
                        "kind": "serious",
                        "text": (
                            "<ul><li>Convulsión, o un corazón que late sin ritmo o se detiene, si la medicina entra en "
                            "la sangre[@bupivacaine-label]</li><li>Dificultad para respirar, si la medicina se extiende "
                            "a los nervios del pecho[@bupivacaine-label]</li><li>Aire alrededor del pulmón, sangrado, "
                            "infección o daño a un nervio</li><li>Presión baja y desmayo[@bupivacaine-label]</li></ul>"
                        ),
                    },
                    {
                        "kind": "long_term",
                        "text": (
                            "<ul><li>Piel débil o dormida que no se recupera</li><li>No se sabe mucho: muchos estudios "
                            "no informaron sobre daños[@oconnell-2016]</li></ul>"
                        ),
                    },
                    {
                        "kind": "who_should_not",
                        "text": (
                            "<ul><li>Personas con alergia a esta clase de anestésico[@bupivacaine-label]</li>"
                            "<li>Personas que toman anticoagulantes que no se pueden suspender</li><li>Personas con una "
                            "infección de la piel donde entraría la aguja</li><li>Personas con un solo pulmón que "
                            "funciona, o con un corazón muy lento</li><li>Díganos si está o puede estar embarazada; "
                            "dejamos los bloqueos para después del parto</li></ul>"
                        ),
                    },
                    {
                        "kind": "interactions",
                        "text": (
                            "<p>Los anticoagulantes aumentan el riesgo de sangrado. Algunas medicinas del corazón se "
                            "suman al efecto del anestésico.[@bupivacaine-label] No deje ninguna por su cuenta.</p>"
                        ),
                    },
                    {
                        "kind": "driving",
                        "text": (
                            "<p>No conduzca el resto del día. Su brazo, su pierna o su ojo quizás no hagan lo que "
                            "quiere. Venga acompañado.</p>"
                        ),
                    },
                ]
            },
        ),
    ],
    "alternatives": [
        ("paragraph", "<p>Ninguna de estas necesita una aguja, salvo la penúltima.</p>"),
        (
            "alternatives",
            {
                "items": [
                    {
                        "kind": "first_line",
                        "name": "Terapia de movimiento y tacto",
                        "text": (
                            "<p>La guía del SDRC pone en el centro la terapia para recuperar la "
                            "función.[@harden-2022]</p>"
                        ),
                    },
                    {
                        "kind": "first_line",
                        "name": "Habilidades para vivir con dolor",
                        "text": (
                            "<p>La terapia cognitivo-conductual tuvo efectos pequeños o muy pequeños en el dolor, la "
                            "discapacidad y la angustia.[@williams-2020]</p>"
                        ),
                    },
                    {
                        "kind": "other",
                        "name": "Estimulación de la médula espinal",
                        "text": (
                            "<p>Un implante para el dolor fuerte. En el SDRC, la gente tuvo menos dolor a los seis "
                            "meses, pero no mejoró su función.[@kemler-2000]</p>"
                        ),
                    },
                    {
                        "kind": "other",
                        "name": "Suero de ketamina",
                        "text": (
                            "<p>Una guía de 2018 lo apoya en el SDRC hasta por 12 semanas.[@cohen-2018] Tiene riesgos "
                            "graves propios.</p>"
                        ),
                    },
                    {
                        "kind": "nothing",
                        "name": "Ningún bloqueo",
                        "text": "<p>Sigue con la terapia a su ritmo. No pierde nada si espera.</p>",
                    },
                ]
            },
        ),
    ],
    "the_day": [
        ("heading", {"text": "Antes", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Primero, planear la terapia",
                        "text": (
                            "<p>Reservamos una visita de terapia para las horas después del bloqueo. Sin ella, no "
                            "hacemos el bloqueo.</p>"
                        ),
                    },
                    {
                        "title": "Díganos sus medicinas",
                        "text": (
                            "<p>Traiga una lista completa, con anticoagulantes y hierbas. Le decimos cuándo comer y "
                            "beber.</p>"
                        ),
                    },
                ]
            },
        ),
        ("heading", {"text": "Durante", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Quédese quieto",
                        "text": (
                            "<p>Está despierto. Un tubo pequeño va en una vena, para que podamos actuar rápido si hace "
                            "falta.</p>"
                        ),
                    },
                    {
                        "title": "La aguja",
                        "text": (
                            "<p>Adormecemos la piel, buscamos el lugar en la pantalla e inyectamos despacio. La aguja "
                            "queda puesta unos minutos.</p>"
                        ),
                    },
                    {
                        "title": "Vigilancia",
                        "text": "<p>Una enfermera revisa su pulso, su presión y su respiración.</p>",
                    },
                ]
            },
        ),
        ("heading", {"text": "Después", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Muévase",
                        "text": "<p>Usted y su terapeuta empiezan mientras el brazo o la pierna está caliente.</p>",
                    },
                    {
                        "title": "Coma con cuidado",
                        "text": (
                            "<p>Después de un bloqueo del cuello, espere a recuperar la voz antes de comer o "
                            "beber.</p>"
                        ),
                    },
                    {
                        "title": "Anótelo",
                        "text": "<p>Anote su dolor y lo que pudo hacer, ese día y una semana después.</p>",
                    },
                ]
            },
        ),
    ],
    "cost": [
        (
            "paragraph",
            (
                "<p>Algunos planes de salud pagan un bloqueo para el SDRC, y otros no. Preguntamos a su plan antes de "
                "reservarlo.</p>"
            ),
        ),
        (
            "price",
            {
                "item": "Un bloqueo guiado por imagen (precio de muestra)",
                "low": 900,
                "high": 1800,
                "unit": "por bloqueo",
                "note": (
                    "<p>Inventado para una clínica de muestra. La visita de terapia de ese día se cobra aparte.</p>"
                ),
            },
        ),
    ],
    "seek_help": [
        (
            "care_card",
            {
                "urgency": "emergency",
                "heading": "Llame al 911 de inmediato si",
                "text": (
                    "<ul><li>le falta el aire</li><li>tiene una convulsión, se desmaya o le duele el pecho</li><li>no "
                    "puede mover un brazo o una pierna al día siguiente</li></ul>"
                ),
            },
        ),
        (
            "care_card",
            {
                "urgency": "urgent",
                "heading": "Llámenos ese mismo día si",
                "text": (
                    "<ul><li>el lugar está rojo, caliente o húmedo, o tiene fiebre</li><li>la voz o el ojo no vuelve a "
                    "la normalidad al día siguiente</li><li>tiene un dolor de cabeza nuevo y fuerte</li></ul>"
                ),
            },
        ),
        (
            "care_card",
            {
                "urgency": "non_urgent",
                "heading": "Pregúntenos en su próxima visita si",
                "text": (
                    "<ul><li>se pregunta si un segundo bloqueo tiene sentido</li><li>le duele donde estuvo la aguja"
                    "</li></ul>"
                ),
            },
        ),
    ],
    "changes": [
        ("2026-03-02", "Se dijo con más claridad que los estudios no pueden mostrar si un bloqueo funciona."),
        ("2026-09-28", "Se agregó que no hacemos ningún bloqueo sin una visita de terapia el mismo día."),
    ],
    "reviewed_by": "mara-ellison",
    "reviewed_on": "2026-09-28",
}
