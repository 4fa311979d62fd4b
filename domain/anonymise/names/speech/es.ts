import type { Speech } from './speech.ts'

export const es: Speech = {
  titles:
    'señor señora señorita sr sra srta don doña doctor doctora dr dra profesor profesora padre hermana hermano tía tío rey reina príncipe princesa san santa santo papa general coronel capitán licenciado familia',
  relations:
    'madre padre mamá papá amigo amiga novio novia marido esposo esposa mujer hija hijo primo prima sobrino sobrina hermano hermana colega compañero compañera cliente clienta víctima sospechoso proxeneta jefe jefa encargado encargada gerente chofer dueño dueña alumno alumna estudiante maestra profesor vecino vecina tutor educador chico chica niño niña bebé paciente testigo intérprete empleador empleada reclutador pareja',
  roles:
    'ministro ministra presidente presidenta alcalde alcaldesa senador senadora gobernador embajador director directora secretario secretaria portavoz abogado abogada juez jueza fiscal entrenador capitán delantero portero defensa ciclista escritor escritora autor autora poeta cantante actor actriz cineasta compositor pintor pintora escultor arquitecto artista filósofo historiador investigador investigadora economista periodista líder fundador fundadora empresario inspector médico médica ingeniero piloto ganador diputado diputada',
  naming:
    'llama llamaba llamo llamado llamada nombre apellido alias apodo apodado apodada conocida conocido',
  greetings: 'hola buenas buenos querido querida estimado estimada gracias saludos besos',
  saying:
    'dice dijo decía según explica explicó cuenta contó afirma afirmó asegura aseguró pregunta preguntó responde respondió añade añadió declaró señaló escribe escribió',
  doing:
    'es era está estaba son fue tiene tenía ha había viene vino va iba trabaja trabajaba vive vivía quiere quería puede podía debe debía será queda quedó ve toma duerme nació murió ganó jugó estudió comenzó casó llegó salió',
  placeBefore: 'en a hacia desde hasta cerca',
  personBefore: 'con por para contra sobre de y como',
  articles:
    'el la los las un una unos unas este esta ese esa aquel su sus mi mis tu nuestro nuestra ningún cada al del',
  and: 'y e o u',
  bodies:
    'hotel restaurante café bar club salón escuela colegio instituto universidad fundación asociación empresa agencia tienda supermercado hospital clínica iglesia mezquita estación aeropuerto museo partido ministerio ciudad municipio consejo tribunal banco periódico grupo calle avenida plaza puente río castillo torre federación unión orquesta',
  small:
    'yo tú él ella nosotros ellos ellas usted no que quien qué quién dónde donde cuando cómo como porque pero si ni aquí allí ahora hoy ayer mañana siempre nunca también después antes sin entre muy más menos nada algo alguien nadie sí se le lo me te nos les ya',
}
